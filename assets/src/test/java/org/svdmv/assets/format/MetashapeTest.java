package org.svdmv.assets.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.joml.Matrix4d;
import org.joml.Vector2d;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.DynamicOrbit;
import org.svdmv.camera.Intrinsics;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MetashapeTest {
    @TempDir
    Path temporary;

    /** By the equations of Metashape's manual. */
    @Test
    void theXmlProjectsAKnownPoint() throws Exception {
        Intrinsics k = new Intrinsics(17, 13, 22.625, 21.3, 7.7, 6.1);
        NamedViews views = new NamedViews(Balls.of(new DynamicOrbit(3, 12, 5), k), List.of("a", "b & c", "(d)"));
        Path folder = Balls.written(ViewSetFormat.METASHAPE, views, temporary.resolve("x"));
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("cameras.xml").toFile());
        double f = number(xml, "f");
        double cx = number(xml, "cx");
        double cy = number(xml, "cy");
        double b1 = number(xml, "b1");
        NodeList cameras = xml.getElementsByTagName("camera");
        assertEquals(3, cameras.getLength());
        Vector3d point = new Vector3d(0.1, -0.2, 0.3);
        for (int i = 0; i < 3; i++) {
            Element camera = (Element) cameras.item(i);
            assertEquals(views.name(i), camera.getAttribute("label"));
            assertTrue(Files.exists(folder.resolve("images/" + views.name(i) + ".png")));
            assertTrue(Files.exists(folder.resolve("masks/" + views.name(i) + "_mask.png")));
            double[] m = Arrays.stream(camera.getElementsByTagName("transform")
                            .item(0)
                            .getTextContent()
                            .split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            Vector3d p = new Matrix4d().set(m).transpose().invert().transformPosition(point, new Vector3d());
            Vector2d pixel = new Vector2d(17 / 2.0 + cx + (f + b1) * p.x / p.z, 13 / 2.0 + cy + f * p.y / p.z);
            assertEquals(0, pixel.distance(views.view(i).camera().project(point)), 1e-9);
        }
    }

    private static double number(Document xml, String tag) {
        return Double.parseDouble(xml.getElementsByTagName(tag).item(0).getTextContent());
    }
}
