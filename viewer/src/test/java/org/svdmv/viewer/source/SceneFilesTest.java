package org.svdmv.viewer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.mesh.MeshException;
import org.svdmv.assets.surface.SurfaceFile;
import org.svdmv.assets.viewset.Existing;
import org.svdmv.assets.viewset.ViewSetDirectory;
import org.svdmv.assets.viewset.ViewSetException;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.StaticOrbit;
import org.svdmv.camera.ViewSet;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Shapes;
import org.svdmv.geometry.raster.TrueOrbit;
import org.svdmv.viewer.scene.Cameras;
import org.svdmv.viewer.scene.Lit;
import org.svdmv.viewer.scene.Scene;
import org.svdmv.viewer.scene.Solid;

class SceneFilesTest {
    private static final Mesh BOX = Shapes.box(0.6, 0.5, 0.4);

    @TempDir
    private Path folder;

    private ViewSet written() {
        ViewSet views = new TrueOrbit(new StaticOrbit(6, 10), 0, 2, Intrinsics.sv3d(48), 1).of(BOX, () -> {});
        ViewSetDirectory.write(views, folder.resolve("box"), Existing.REFUSE);
        return views;
    }

    @Test
    void noEngineIsOnTheClassPathOfTheViewer() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("ai.djl.engine.Engine"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("org.svdmv.core.kernel.Kernels"));
    }

    @Test
    void aViewSetIsItsCamerasAndItsPicturesWhenAskedFor() throws IOException {
        ViewSet views = written();
        Scene scene = SceneFiles.open(folder.resolve("box"));
        Cameras cameras = scene.cameras().findFirst().orElseThrow();
        assertEquals(views.cameras(), cameras.cameras());
        assertEquals(views.referenceIndex(), cameras.referenceIndex());
        assertEquals("view_05", cameras.names().get(5));
        BufferedImage picture = cameras.pictures().picture(3);
        assertEquals(views.views().get(3).image().getRGB(24, 24), picture.getRGB(24, 24));
        Files.writeString(folder.resolve("box/view_04.png"), "no picture");
        ViewSetException broken =
                assertThrows(ViewSetException.class, () -> cameras.pictures().picture(4));
        assertTrue(broken.getMessage().contains("view_04.png"), broken.getMessage());
    }

    @Test
    void theMeshBesideTheViewsIsShownInItsOwnColors() {
        written();
        SurfaceFile.at(folder.resolve("box/mesh.glb"), Existing.REFUSE).write(BOX);
        List<Solid> solids = SceneFiles.open(folder.resolve("box")).solids().toList();
        assertEquals(1, solids.size());
        assertEquals(BOX.triangleCount(), solids.get(0).mesh().triangleCount());
        assertEquals(Lit.UNLIT, solids.get(0).lit());
        assertEquals(
                0,
                SceneFiles.open(folder.resolve("box"), MeshSource.of("none"))
                        .solids()
                        .count());
    }

    @Test
    void theHullHoldsTheObjectAndLittleMore() {
        written();
        Scene scene = SceneFiles.open(folder.resolve("box"), MeshSource.of("hull"));
        double extent = scene.object().largestExtent();
        assertTrue(extent > 0.58 && extent < 0.8, "extent " + extent);
    }

    @Test
    void aMeshAloneIsLit() {
        SurfaceFile.at(folder.resolve("box.glb"), Existing.REFUSE).write(BOX);
        Scene scene = SceneFiles.open(folder.resolve("box.glb"));
        assertEquals(0, scene.cameras().count());
        assertEquals(0.6, scene.object().size().x, 1e-6);
        assertEquals(Lit.STANDING, scene.solids().findFirst().orElseThrow().lit());
    }

    @Test
    void whatIsNotThereIsTold() {
        written();
        assertThrows(ViewSetException.class, () -> SceneFiles.open(folder.resolve("nothing")));
        MeshException truth =
                assertThrows(MeshException.class, () -> SceneFiles.open(folder.resolve("box"), MeshSource.of("truth")));
        assertTrue(truth.getMessage().contains("name the file of the mesh"), truth.getMessage());
        Path none = folder.resolve("none.glb");
        assertThrows(MeshException.class, () -> SceneFiles.open(folder.resolve("box"), new MeshSource.OfFile(none)));
    }
}
