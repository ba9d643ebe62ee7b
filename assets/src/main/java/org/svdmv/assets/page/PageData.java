package org.svdmv.assets.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.svdmv.assets.export.Export;
import org.svdmv.assets.viewset.CamerasJson;
import org.svdmv.assets.viewset.Json;
import org.svdmv.assets.viewset.NamedViews;
import org.svdmv.assets.viewset.Png;
import org.svdmv.assets.viewset.TransformsJson;
import org.svdmv.camera.Convention;
import org.svdmv.camera.Intrinsics;
import org.svdmv.camera.View;
import org.svdmv.camera.ViewAngles;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Texture;

/** What the page's script reads: views, poses as three.js takes them (columns, +Z up, camera y up and z back), the mesh. */
final class PageData {
    private PageData() {}

    static ObjectNode of(Export export, String name) {
        NamedViews views = export.views();
        Intrinsics k = views.set().intrinsics();
        ObjectNode root = Json.object()
                .put("name", name)
                .put("width", k.width())
                .put("height", k.height())
                .put("fx", k.fx())
                .put("fy", k.fy())
                .put("cx", k.cx())
                .put("cy", k.cy())
                .put("reference", views.set().referenceIndex())
                .put("viewsPerSecond", export.rate().viewsPerSecond());
        ArrayNode list = root.putArray("views");
        for (int i = 0; i < views.size(); i++) {
            view(list.addObject().put("name", views.name(i)), views.view(i));
        }
        CamerasJson cameras = CamerasJson.of(views, n -> n + ".png", n -> "masks/" + n + ".png");
        root.putObject("files")
                .put("cameras.json", cameras.text())
                .put("transforms.json", Json.text(TransformsJson.of(cameras)));
        export.meshes().forEach(mesh -> mesh(root.putObject("mesh"), mesh));
        return root;
    }

    private static void view(ObjectNode target, View view) {
        target.put("picture", picture(view.image()));
        ArrayNode pose = target.putArray("pose");
        for (double number : Convention.BLENDER.matrix(view.camera().pose()).get(new double[16])) {
            pose.add(number);
        }
        ViewAngles.of(view.camera().pose())
                .ifPresent(angles -> target.put(
                        "angles",
                        String.format(
                                Locale.ROOT,
                                "azimuth %.0f°, elevation %.0f°",
                                angles.azimuthDegrees(),
                                angles.elevationDegrees() + 0.0)));
    }

    private static void mesh(ObjectNode target, Mesh mesh) {
        target.put("positions", base64(mesh.positions()));
        target.put("colors", base64(linear(mesh.colors())));
        ByteBuffer corners = littleEndian(mesh.triangles().length);
        corners.asIntBuffer().put(mesh.triangles());
        target.put("triangles", Base64.getEncoder().encodeToString(corners.array()));
        if (mesh.uvs().length > 0) {
            target.put("uvs", base64(mesh.uvs()));
        }
        parts(target.putArray("parts"), mesh);
    }

    private static void parts(ArrayNode parts, Mesh mesh) {
        int[] skins = new int[mesh.triangleCount()];
        for (int i = 0; i < mesh.skins().size(); i++) {
            Mesh.Skin skin = mesh.skins().get(i);
            Arrays.fill(skins, skin.firstTriangle(), skin.firstTriangle() + skin.triangleCount(), i + 1);
        }
        for (int first = 0, t = 1; t <= skins.length; t++) {
            if (t == skins.length || skins[t] != skins[first]) {
                ObjectNode part = parts.addObject().put("start", 3 * first).put("count", 3 * (t - first));
                if (skins[first] > 0) {
                    part.put(
                            "texture",
                            picture(mesh.skins().get(skins[first] - 1).texture()));
                }
                first = t;
            }
        }
    }

    private static String picture(Texture texture) {
        BufferedImage image = new BufferedImage(texture.width(), texture.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, texture.width(), texture.height(), texture.argb(), 0, texture.width());
        return picture(image);
    }

    private static String picture(BufferedImage image) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.bytes(image));
    }

    private static String base64(float[] numbers) {
        ByteBuffer bytes = littleEndian(numbers.length);
        bytes.asFloatBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static ByteBuffer littleEndian(int numbers) {
        return ByteBuffer.allocate(4 * numbers).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Vertex colors are linear there (IEC 61966-2-1 undone). */
    private static float[] linear(float[] displayed) {
        float[] result = new float[displayed.length];
        for (int i = 0; i < result.length; i++) {
            double c = displayed[i];
            result[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return result;
    }
}
