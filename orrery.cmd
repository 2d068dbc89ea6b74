@echo off
rem Runs the image in target\orrery; builds it on first use.
rem Set ORRERY_REBUILD=1 to build again after a change to the sources.
setlocal
set "LAUNCHER=%~dp0target\orrery\bin\orrery.cmd"
if defined ORRERY_REBUILD goto build
if exist "%LAUNCHER%" goto run
:build
set ORRERY_REBUILD=
echo orrery: building the image, which takes about two minutes 1>&2
call mvn -B -ntp -q -f "%~dp0pom.xml" -Dimage -Dmaven.test.skip -pl distribution -am package 1>&2 || exit /b 1
:run
call "%LAUNCHER%" %*
exit /b %ERRORLEVEL%
