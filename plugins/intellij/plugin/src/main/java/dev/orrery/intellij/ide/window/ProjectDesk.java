package dev.orrery.intellij.ide.window;

import com.intellij.ide.BrowserUtil;
import com.intellij.openapi.fileEditor.OpenFileDescriptor;
import com.intellij.openapi.project.Project;
import com.intellij.openapi.vfs.LocalFileSystem;
import com.intellij.openapi.vfs.VirtualFile;
import dev.orrery.intellij.ide.process.Processes;
import dev.orrery.intellij.ide.run.Launches;
import dev.orrery.intellij.panel.Desk;
import dev.orrery.intellij.program.AttachTarget;
import dev.orrery.protocol.record.Site;
import java.net.URI;

/** The IDE around the panel. */
final class ProjectDesk implements Desk {
  private final Project project;

  ProjectDesk(Project project) {
    this.project = project;
  }

  @Override
  public void openSource(Site site) {
    VirtualFile file = LocalFileSystem.getInstance().findFileByPath(path(site.file()));
    if (file != null) {
      new OpenFileDescriptor(
              project, file, Math.max(0, site.line() - 1), Math.max(0, site.column() - 1))
          .navigate(true);
    }
  }

  private static String path(String file) {
    return file.startsWith("file:") ? URI.create(file).getPath() : file;
  }

  @Override
  public void openPage(String url) {
    BrowserUtil.browse(url);
  }

  @Override
  public void openVisualizer(long processId) {
    Processes.visualize(project, Long.toString(processId));
  }

  @Override
  public void debug(long processId) {
    Launches.attach(project, AttachTarget.process(processId));
  }
}
