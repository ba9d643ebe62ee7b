package org.svdmv.geometry.procedural;

import java.util.SplittableRandom;
import org.svdmv.geometry.mesh.Mesh;

/**
 * Objects made of simple parts, one for every seed: endless, license-free, and the same on every machine.
 * The front looks along +x, where the camera of azimuth 0 stands; up is +z. They are centered at the origin with largest extent 1,
 * or less where it takes that to keep them whole in every view of a camera of SV3D's radius and field of view.
 */
public final class ProceduralObject {
    /** Just inside the largest sphere that such a camera sees whole: {@code 2 sin(33.8 / 2 degrees) = 0.581}. */
    private static final double REACH = 0.57;

    private ProceduralObject() {}

    /** The object of this seed. */
    public static Mesh of(long seed) {
        return of(family(seed), seed);
    }

    /** What {@link #of(long)} shows for this seed. */
    public static Family family(long seed) {
        Family[] families = Family.values();
        return families[new SplittableRandom(seed).nextInt(families.length)];
    }

    /** The object that a family makes of a seed. */
    public static Mesh of(Family family, long seed) {
        // A stream of its own: the draw that chose the family must not decide the object's first proportion too.
        Mesh mesh = family.build(new Dice(~seed)).normalized();
        return mesh.scaled(Math.min(1, REACH / mesh.radius()));
    }
}
