package org.svdmv.assets.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.joml.Matrix4dc;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.export.Exporter;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.camera.Intrinsics;

/**
 * Cameras for Agisoft Metashape (manual, appendix D): worldFromCamera row by row, camera x right, y down, z forward. The lens is
 * <pre>
 *   u = width / 2 + cx + (f + b1) x / z      v = height / 2 + cy + f y / z
 * </pre>
 * with (0.5, 0.5) the center of the first pixel. Cameras are matched to pictures by their labels.
 */
record Metashape() implements Exporter {
    @Override
    public void write(Export export, Path folder) throws IOException {
        NamedViews views = export.views();
        new PictureFolder(folder.resolve("images"), views).images(name -> name + ".png");
        new PictureFolder(folder.resolve("masks"), views).masks(name -> name + "_mask.png");
        Files.writeString(folder.resolve("cameras.xml"), xml(views));
    }

    private static String xml(NamedViews views) {
        StringBuilder cameras = new StringBuilder();
        for (int i = 0; i < views.size(); i++) {
            cameras.append(
                    """
                          <camera id="%d" sensor_id="0" component_id="0" label="%s">
                            <transform>%s</transform>
                          </camera>
                    """
                            .formatted(
                                    i,
                                    escaped(views.name(i)),
                                    numbers(views.view(i).camera().pose().worldFromCamera())));
        }
        Intrinsics k = views.set().intrinsics();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <document version="1.5.0">
                  <chunk label="svdmv" enabled="true">
                    <sensors next_id="1">
                      <sensor id="0" label="svdmv" type="frame">
                        <resolution width="%1$d" height="%2$d"/>
                        <calibration type="frame" class="adjusted">
                          <resolution width="%1$d" height="%2$d"/>
                          <f>%3$s</f>
                          <cx>%4$s</cx>
                          <cy>%5$s</cy>
                          <b1>%6$s</b1>
                        </calibration>
                      </sensor>
                    </sensors>
                    <components next_id="1" active_id="0">
                      <component id="0" label="Component 1">
                        <transform>
                          <rotation>1 0 0 0 1 0 0 0 1</rotation>
                          <translation>0 0 0</translation>
                          <scale>1</scale>
                        </transform>
                      </component>
                    </components>
                    <cameras next_id="%7$d" next_group_id="0">
                %8$s    </cameras>
                  </chunk>
                </document>
                """
                .formatted(
                        k.width(),
                        k.height(),
                        Json.number(k.fy()),
                        Json.number(k.cx() - k.width() / 2.0),
                        Json.number(k.cy() - k.height() / 2.0),
                        Json.number(k.fx() - k.fy()),
                        views.size(),
                        cameras);
    }

    private static String numbers(Matrix4dc m) {
        StringJoiner text = new StringJoiner(" ");
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                text.add(Json.number(m.get(column, row) + 0.0));
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public String readme(Export export) {
        return """
                cameras.xml  transform is worldFromCamera: camera x right, y down, z forward; world +Z up, the object at
                             the origin. cx and cy are measured from the middle of the image.
                images/      8-bit RGB
                masks/       white where the object is

                In Agisoft Metashape: Workflow > Add Photos (images/), then File > Import > Import Cameras
                (cameras.xml, Agisoft XML), then File > Import > Import Masks (From File, masks/{filename}_mask.png).
                """;
    }
}
