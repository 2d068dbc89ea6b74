package dev.orrery.intellij.ide.run;

import com.intellij.execution.lineMarker.RunLineMarkerContributor;
import com.intellij.icons.AllIcons;
import com.intellij.openapi.project.DumbAware;
import com.intellij.psi.PsiElement;
import com.intellij.psi.PsiFile;

/**
 * The icon beside a program's first line. It is registered for all languages: where the IDE knows no
 * JavaScript, its files are of another language.
 */
public final class OrreryRunMarker extends RunLineMarkerContributor implements DumbAware {
  @Override
  public Info getInfo(PsiElement element) {
    // Markers belong to leaves, and this to the first one.
    if (element.getFirstChild() != null || element.getTextRange().getStartOffset() != 0) {
      return null;
    }
    PsiFile file = element.getContainingFile();
    boolean program = file != null && Scripts.isRunnable(file.getVirtualFile());
    return program && element.getTextLength() > 0
        ? withExecutorActions(AllIcons.RunConfigurations.TestState.Run)
        : null;
  }
}
