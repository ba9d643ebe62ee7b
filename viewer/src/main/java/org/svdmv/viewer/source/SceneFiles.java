package org.svdmv.viewer.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.svdmv.assets.format.StoredViews;
import org.svdmv.assets.format.ViewSetFiles;
import org.svdmv.assets.mesh.MeshFile;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Points;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;

/** Opens what people point at. The pictures of a view set stay on disk until they are drawn. */
public final class SceneFiles {
    private SceneFiles() {}

    /** A view set with its points and the mesh beside it, or a mesh. What is broken is told by the exceptions of their readers. */
    public static Scene open(Path path) {
        return open(path, new MeshSource.Beside());
    }

    /** @param mesh shown with a view set; of a mesh alone, not asked */
    public static Scene open(Path path, MeshSource mesh) {
        if (Files.isRegularFile(path)) {
            return Scene.of(new Solid(path.getFileName().toString(), MeshFile.read(path), Lit.STANDING));
        }
        StoredViews views = ViewSetFiles.open(path);
        Scene scene = Scene.of(cameras(views));
        if (views.points().size() > 0) {
            scene = scene.with(new Points("points", views.points()));
        }
        for (Solid solid : mesh.of(path)) {
            scene = scene.with(solid);
        }
        return scene;
    }

    private static Cameras cameras(StoredViews views) {
        return new Cameras(views.cameras(), views.names(), views.referenceIndex(), views::image, List.of());
    }
}
