@echo off
rem Starts Orrery. Written by the image build.
setlocal
for %%I in ("%~dp0..") do set "ORRERY_HOME=%%~fI"
"%ORRERY_HOME%\jre\bin\java.exe" "-XX:AOTCache=%ORRERY_HOME%\lib\aot\@KEY@.aot" ^
  @JVM_OPTIONS@ ^
  -cp "@CLASS_PATH@" ^
  "-Dorrery.execPath=%~f0" @MAIN_CLASS@ %*
exit /b %ERRORLEVEL%
