package org.svdmv.geometry.surface;

import org.joml.Vector3d;
import org.joml.Vector3dc;

/** Fields with known surfaces, on cubes of {@code cells^3} from -1 to 1. */
final class Fields {
    /** A number for each point, positive inside. */
    interface Shape {
        double at(Vector3dc p);
    }

    private Fields() {}

    static Field of(int cells, Shape shape) {
        int n = cells + 1;
        Field field = new Field(new Vector3d(-1), 2.0 / cells, n, n, n, new float[n * n * n]);
        for (int z = 0; z < n; z++) {
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++) {
                    field.values()[field.index(x, y, z)] = (float) shape.at(field.node(x, y, z));
                }
            }
        }
        return field;
    }

    static Shape ball(double radius) {
        return p -> radius - p.length();
    }

    /** Around the z axis. */
    static Shape torus(double radius, double tube) {
        return p -> tube - Math.hypot(Math.hypot(p.x(), p.y()) - radius, p.z());
    }
}
