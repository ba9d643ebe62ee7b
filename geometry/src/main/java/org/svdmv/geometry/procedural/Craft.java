package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;
import static org.svdmv.geometry.procedural.Vehicles.turned;

import java.util.List;
import org.svdmv.geometry.mesh.Mesh;

/** Things that fly, swim or dive. */
final class Craft {
    private Craft() {}

    static Mesh airplane(Dice dice) {
        Palette colors = dice.palette();
        double span = dice.between(0.45, 0.6);
        double sweep = dice.between(-0.3, -0.02);
        double body = dice.between(0.1, 0.15);
        boolean propeller = dice.chance(0.5);
        Mesh fuselage = ellipsoid(0.58, body, body);
        Mesh wing = extruded(List.of(p(-0.1, 0), p(0.16, 0), p(0.08 + sweep, span), p(-0.06 + sweep, span)), 0.04);
        Mesh tail = extruded(List.of(p(-0.08, 0), p(0.08, 0), p(-0.02, 0.22), p(-0.12, 0.22)), 0.03);
        Mesh fin = slab(List.of(p(-0.1, 0), p(0.14, 0), p(-0.04, 0.26), p(-0.14, 0.26)), 0.035);
        Mesh engines = propeller
                ? Mesh.of(
                        sphere(0.06).at(0.58, 0, 0).colored(colors.accent()),
                        propeller(dice.count(2, 4)).at(0.62, 0, 0).colored(colors.dark()))
                : capsule(0.065, 0.24)
                        .turnedY(90)
                        .at(0.1 + sweep / 2, span * 0.45, -0.09)
                        .mirroredPair()
                        .colored(colors.second().darker(0.15));
        return turned(
                dice,
                Mesh.of(
                        dice.chance(0.5)
                                ? fuselage.striped(0, 0, 1, -0.02, 0.5, List.of(colors.main(), colors.second()))
                                : fuselage.striped(1, 0, 0, -0.5, 0.72, List.of(colors.main(), colors.second())),
                        ellipsoid(0.13, body * 0.7, body * 0.75)
                                .at(0.3, 0, body * 0.6)
                                .colored(Palette.GLASS.darker(0.2)),
                        wing.at(0.02, 0, propeller ? body * 0.6 : -body * 0.3)
                                .mirroredPair()
                                .colored(colors.second()),
                        tail.at(-0.48, 0, 0.03).mirroredPair().colored(colors.accent()),
                        fin.at(-0.48, 0, 0.03).colored(colors.accent()),
                        engines,
                        sphere(0.05).at(0.2, 0.12, -body - 0.06).mirroredPair().colored(Palette.INK),
                        rod(v(0.2, 0.04, -body * 0.7), v(0.2, 0.12, -body - 0.06), 0.018)
                                .mirroredPair()
                                .colored(colors.dark())));
    }

    private static Mesh propeller(int blades) {
        return each(blades, i -> box(0.02, 0.05, 0.19).at(0, 0, 0.1).turnedX(360.0 * i / blades + 20));
    }

    static Mesh helicopter(Dice dice) {
        Palette colors = dice.palette();
        double cabin = dice.between(0.26, 0.34);
        int blades = dice.count(2, 4);
        Mesh rotor = around(blades, box(0.6, 0.07, 0.02).at(0.3, 0, 0)).turnedZ(dice.between(0, 90));
        Mesh skid = rod(v(-0.28, 0.2, 0.03), v(0.34, 0.2, 0.03), 0.022);
        Mesh strut = rod(v(0.12, 0.2, 0.03), v(0.12, 0.1, 0.25), 0.018);
        return turned(
                dice,
                Mesh.of(
                        ellipsoid(cabin * 1.25, cabin * 0.78, cabin * 0.85)
                                .at(0.05, 0, 0.38)
                                .colored(colors.main()),
                        ellipsoid(cabin * 0.85, cabin * 0.68, cabin * 0.6)
                                .at(0.2, 0, 0.43)
                                .colored(Palette.GLASS),
                        bar(v(-0.15, 0, 0.42), v(-0.75, 0, 0.5), 0.1, 0.04).colored(colors.main()),
                        slab(List.of(p(-0.1, 0), p(0.06, 0), p(-0.04, 0.22), p(-0.14, 0.22)), 0.04)
                                .at(-0.7, 0, 0.48)
                                .colored(colors.accent()),
                        box(0.1, 0.34, 0.03).at(-0.6, 0, 0.48).colored(colors.accent()),
                        around(3, box(0.15, 0.03, 0.02).at(0.07, 0, 0))
                                .turnedX(90)
                                .at(-0.76, 0.05, 0.58)
                                .colored(colors.dark()),
                        block(0, 0, 0.6, 0.26, 0.16, 0.08).colored(colors.second()),
                        post(0, 0, 0.62, 0.03, 0.17).colored(colors.dark()),
                        rotor.at(0, 0, 0.78).colored(colors.dark().lighter(0.2)),
                        sphere(0.05).at(0, 0, 0.79).colored(colors.accent()),
                        Mesh.of(skid, strut, strut.at(-0.26, 0, 0))
                                .mirroredPair()
                                .colored(colors.second())));
    }

    private static Mesh hull(double length, double width, double height) {
        double half = length / 2;
        Mesh upper = extruded(
                        List.of(
                                p(-half, -width * 0.4),
                                p(half * 0.3, -width / 2),
                                p(half * 0.75, -width * 0.3),
                                p(half, 0),
                                p(half * 0.75, width * 0.3),
                                p(half * 0.3, width / 2),
                                p(-half, width * 0.4)),
                        height * 0.5)
                .at(0, 0, height * 0.75);
        Mesh lower = extruded(
                        List.of(
                                p(-half * 0.93, -width * 0.3),
                                p(half * 0.3, -width * 0.38),
                                p(half * 0.82, 0),
                                p(half * 0.3, width * 0.38),
                                p(-half * 0.93, width * 0.3)),
                        height * 0.5)
                .at(0, 0, height * 0.25);
        return Mesh.of(upper, lower);
    }

    static Mesh sailboat(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(0.8, 1);
        double mast = dice.between(0.8, 1.05);
        double height = 0.2;
        Mesh main = slab(List.of(p(-0.42, 0), p(0, 0), p(0, mast * 0.85)), 0.03).turnedZ(dice.between(-20, 20));
        Mesh jib = slab(List.of(p(0, 0), p(length * 0.4, 0), p(0, mast * 0.65)), 0.025);
        Mesh sail = dice.chance(0.5)
                ? main.striped(0, 0, 1, 0, dice.between(0.1, 0.2), List.of(colors.second(), colors.accent()))
                : main.colored(colors.second());
        return turned(
                dice,
                Mesh.of(
                        hull(length, 0.36, height)
                                .striped(
                                        0,
                                        0,
                                        1,
                                        0,
                                        height * 0.52,
                                        List.of(colors.main().darker(0.3), colors.main())),
                        block(-0.05, 0, height, length * 0.6, 0.22, 0.03).colored(dice.wood()),
                        cushion(-0.2, 0, height, 0.26, 0.18, 0.1).colored(Palette.CREAM),
                        post(0.06, 0, height, 0.022, mast).colored(dice.wood()),
                        sail.at(0.03, 0, height + 0.1),
                        jib.at(0.09, 0, height + 0.08).colored(colors.accent().lighter(0.3)),
                        slab(List.of(p(0, 0), p(0.16, 0.05), p(0, 0.1)), 0.02)
                                .at(0.08, 0, height + mast - 0.1)
                                .colored(colors.main())));
    }

    static Mesh ship(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(1, 1.2);
        int funnels = dice.count(1, 3);
        int decks = dice.count(1, 2);
        double height = 0.26;
        double top = height + decks * 0.13;
        return turned(
                dice,
                Mesh.of(
                        hull(length, 0.38, height)
                                .striped(
                                        0,
                                        0,
                                        1,
                                        0,
                                        height * 0.48,
                                        List.of(colors.accent().darker(0.2), colors.main())),
                        each(
                                decks,
                                i -> Mesh.of(
                                        cushion(
                                                        -0.1 - 0.03 * i,
                                                        0,
                                                        height + i * 0.13,
                                                        length * (0.62 - 0.1 * i),
                                                        0.28 - 0.05 * i,
                                                        0.13)
                                                .colored(Palette.CREAM.darker(0.08 * i)),
                                        each(5, j -> box(0.05, 0.3 - 0.05 * i, 0.05)
                                                        .at(
                                                                -0.1 - 0.03 * i + (j - 2) * 0.1,
                                                                0,
                                                                height + i * 0.13 + 0.07))
                                                .colored(Palette.GLASS.darker(0.4)))),
                        block(0.12, 0, top, 0.14, 0.24, 0.12).colored(colors.second()),
                        box(0.03, 0.2, 0.06).at(0.19, 0, top + 0.07).colored(Palette.GLASS.darker(0.3)),
                        each(
                                funnels,
                                i -> Mesh.of(
                                        post(-0.05 - 0.16 * i, 0, top, 0.06, 0.24)
                                                .colored(colors.accent()),
                                        post(-0.05 - 0.16 * i, 0, top + 0.16, 0.065, 0.06)
                                                .colored(colors.dark()))),
                        post(length * 0.3, 0, height, 0.018, 0.35).colored(colors.dark()),
                        sphere(0.035)
                                .at(length * 0.36, 0.1, height * 0.7)
                                .mirroredPair()
                                .colored(colors.dark())));
    }

    static Mesh submarine(Dice dice) {
        Palette colors = dice.palette();
        double radius = dice.between(0.18, 0.24);
        Mesh body = capsule(radius, 1.1).turnedY(90);
        Mesh port = Mesh.of(
                disc(0.075, 0.05).colored(colors.accent()), disc(0.05, 0.07).colored(Palette.GLASS));
        return turned(
                dice,
                Mesh.of(
                        dice.chance(0.5)
                                ? body.striped(0, 0, 1, -0.04, 0.6, List.of(colors.main(), colors.second()))
                                : body.striped(1, 0, 0, -0.35, 0.7, List.of(colors.main(), colors.second())),
                        each(3, i -> port.turnedZ(90).at(0.2 - 0.22 * i, radius, 0.03))
                                .mirroredPair(),
                        disc(0.11, 0.04).at(0.54, 0, 0.02).colored(Palette.GLASS),
                        roundedBox(0.28, 0.16, 0.24, 0.06)
                                .at(0.05, 0, radius + 0.08)
                                .colored(colors.second()),
                        rod(v(0.05, 0, radius + 0.15), v(0.05, 0, radius + 0.38), 0.022)
                                .colored(colors.dark()),
                        rod(v(0.03, 0, radius + 0.37), v(0.15, 0, radius + 0.37), 0.028)
                                .colored(colors.accent()),
                        box(0.16, 0.5, 0.03).at(-0.44, 0, 0).colored(colors.accent()),
                        box(0.16, 0.03, 0.42).at(-0.46, 0, 0).colored(colors.accent()),
                        propeller(3).at(-0.58, 0, 0).colored(colors.dark())));
    }

    static Mesh rocket(Dice dice) {
        Palette colors = dice.palette();
        double belly = dice.between(0.16, 0.22);
        double height = dice.between(0.8, 1);
        int fins = dice.count(3, 4);
        Mesh body = revolved(List.of(
                p(0, 0.12),
                p(belly * 0.65, 0.12),
                p(belly * 0.95, height * 0.35),
                p(belly, height * 0.5),
                p(belly * 0.85, height * 0.75),
                p(belly * 0.45, height * 0.93),
                p(0, height)));
        Mesh fin = slab(List.of(p(0, 0.16), p(0.2, -0.04), p(0.22, 0.1), p(0.03, 0.42)), 0.04)
                .at(belly * 0.6, 0, 0.02);
        Mesh port = Mesh.of(
                disc(0.09, 0.05).colored(colors.dark()), disc(0.065, 0.07).colored(Palette.GLASS));
        return Mesh.of(
                switch (dice.count(0, 2)) {
                    case 0 -> body.striped(0, 0, 1, height * 0.76, 9, List.of(colors.accent(), colors.main()));
                    case 1 -> body.striped(0, 0, 1, 0, height / 5, List.of(colors.main(), colors.second()));
                    default ->
                        body.striped(
                                0, 0, 1, 0, height * 0.38, List.of(colors.second(), colors.main(), colors.accent()));
                },
                around(fins, fin).turnedZ(dice.between(30, 60)).colored(colors.accent()),
                frustum(belly * 0.75, belly * 0.5, 0.1).at(0, 0, 0.08).colored(colors.dark()),
                port.at(belly * 0.98, 0, height * 0.58),
                when(dice.chance(0.5), port.scaled(0.8).at(belly, 0, height * 0.38)));
    }

    static Mesh balloon(Dice dice) {
        Palette colors = dice.palette();
        double radius = dice.between(0.34, 0.42);
        Mesh bag = revolved(List.of(
                p(0, 0),
                p(0.1, 0),
                p(radius * 0.55, 0.16),
                p(radius * 0.9, 0.38),
                p(radius, 0.58),
                p(radius * 0.92, 0.76),
                p(radius * 0.65, 0.92),
                p(radius * 0.3, 0.99),
                p(0, 1)));
        double basket = dice.between(0.15, 0.2);
        Mesh skin = dice.chance(0.5)
                ? bag.striped(
                        0, 0, 1, 0, dice.between(0.12, 0.25), List.of(colors.main(), colors.second(), colors.accent()))
                : bag.striped(
                        0, 1, 0, -radius, radius * dice.between(0.25, 0.4), List.of(colors.main(), colors.second()));
        return Mesh.of(
                skin.at(0, 0, 0.42),
                block(0, 0, 0, basket, basket, 0.17).striped(0, 0, 1, 0, 0.05, List.of(dice.wood(), dice.wood())),
                block(0, 0, 0.16, basket + 0.03, basket + 0.03, 0.03).colored(colors.dark()),
                around(4, rod(v(basket * 0.65, 0, 0.18), v(0.1, 0, 0.46), 0.01))
                        .turnedZ(45)
                        .colored(colors.dark()),
                disc(0.12, 0.05).at(radius * 0.97, 0, 1).colored(colors.accent()),
                when(
                        dice.chance(0.5),
                        cushion(0.05, dice.side() * (basket / 2 + 0.03), 0.02, 0.08, 0.08, 0.12)
                                .colored(colors.accent())));
    }
}
