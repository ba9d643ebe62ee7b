package org.svdmv.geometry.procedural;

import static org.svdmv.geometry.mesh.Shapes.*;
import static org.svdmv.geometry.procedural.Parts.*;

import java.util.List;
import org.svdmv.geometry.mesh.Mesh;
import org.svdmv.geometry.mesh.Rgb;

/** Things that lie about at home and in the street. */
final class Household {
    private Household() {}

    private static Mesh turned(Dice dice, Mesh thing) {
        return thing.turnedZ(dice.side() * dice.between(10, 45));
    }

    static Mesh television(Dice dice) {
        Palette colors = dice.palette();
        double width = dice.between(0.75, 0.95);
        double height = dice.between(0.55, 0.7);
        double depth = dice.between(0.35, 0.5);
        Mesh picture = box(0.04, width * 0.56, height * 0.62);
        double y = -width * 0.12;
        return turned(
                dice,
                Mesh.of(
                        cushion(0, 0, 0.12, depth, width, height)
                                .colored(dice.chance(0.5) ? dice.wood() : colors.main()),
                        roundedBox(0.06, width * 0.66, height * 0.76, 0.03)
                                .at(depth / 2, y, 0.12 + height / 2)
                                .colored(Palette.CREAM.darker(0.2)),
                        picture.striped(
                                        0,
                                        dice.between(0, 1),
                                        1,
                                        0,
                                        height * 0.3,
                                        List.of(colors.second(), colors.accent(), Palette.GLASS))
                                .at(depth / 2 + 0.02, y, 0.12 + height / 2),
                        each(2, i -> disc(0.055, 0.06).at(depth / 2, width * 0.36, 0.12 + height * (0.75 - 0.25 * i)))
                                .colored(colors.accent()),
                        each(3, i -> box(0.03, width * 0.16, 0.02).at(depth / 2, width * 0.36, 0.2 + 0.04 * i))
                                .colored(Palette.INK),
                        roundedBox(depth * 0.4, width * 0.6, height * 0.6, 0.06)
                                .at(-depth * 0.55, 0, 0.12 + height / 2)
                                .colored(colors.dark()),
                        legs(depth * 0.9, width * 0.8, 0.14, 0.03).colored(colors.dark()),
                        rod(v(0, 0, 0.1 + height), v(0, 0.28, height + 0.42), 0.014)
                                .mirroredPair()
                                .colored(dice.metal()),
                        bead(0.025).at(0, 0.28, height + 0.42).mirroredPair().colored(colors.accent())));
    }

    static Mesh radio(Dice dice) {
        Palette colors = dice.palette();
        double width = dice.between(0.7, 0.9);
        double height = dice.between(0.4, 0.5);
        int side = dice.side();
        return turned(
                dice,
                Mesh.of(
                        cushion(0, 0, 0, 0.28, width, height).colored(colors.main()),
                        disc(height * 0.34, 0.05)
                                .at(0.14, side * width * 0.24, height * 0.46)
                                .colored(colors.second()),
                        disc(height * 0.24, 0.06)
                                .at(0.145, side * width * 0.24, height * 0.46)
                                .colored(colors.dark()),
                        disc(height * 0.08, 0.07)
                                .at(0.15, side * width * 0.24, height * 0.46)
                                .colored(colors.accent()),
                        box(0.04, width * 0.36, height * 0.24)
                                .at(0.14, -side * width * 0.22, height * 0.66)
                                .colored(Palette.CREAM),
                        box(0.05, 0.02, height * 0.2)
                                .at(0.14, -side * width * dice.between(0.1, 0.32), height * 0.66)
                                .colored(Rgb.of(0xc92f2f)),
                        each(2, i -> disc(0.055, 0.07).at(0.14, -side * width * (0.13 + 0.18 * i), height * 0.28))
                                .colored(colors.accent()),
                        handle(0.12, width * 0.6, 0.025)
                                .turnedX(90)
                                .turnedY(-90)
                                .at(0, 0, height * 0.97)
                                .colored(colors.dark()),
                        rod(
                                        v(-0.08, side * width * 0.4, height * 0.9),
                                        v(-0.08, side * width * 0.55, height + 0.4),
                                        0.012)
                                .colored(dice.metal()),
                        box(0.03, width * 0.7, height * 0.6)
                                .at(-0.13, 0, height / 2)
                                .colored(colors.second())));
    }

    static Mesh camera(Dice dice) {
        Palette colors = dice.palette();
        double width = dice.between(0.65, 0.8);
        double height = dice.between(0.42, 0.5);
        double lens = dice.between(0.15, 0.19);
        double reach = dice.between(0.14, 0.3);
        return turned(
                dice,
                Mesh.of(
                        cushion(0, 0, 0, 0.26, width, height).colored(colors.dark()),
                        block(0, 0, height * 0.22, 0.27, width * 1.01, height * 0.5)
                                .colored(colors.main()),
                        cylinder(lens, reach)
                                .turnedY(90)
                                .at(0.13 + reach / 2, 0, height * 0.48)
                                .striped(1, 0, 0, 0.1, reach * 0.36, List.of(colors.dark(), dice.metal())),
                        disc(lens * 0.75, 0.03)
                                .at(0.135 + reach, 0, height * 0.48)
                                .colored(Palette.GLASS.darker(0.4)),
                        disc(lens * 0.35, 0.035)
                                .at(0.14 + reach, 0, height * 0.48)
                                .colored(Palette.INK),
                        block(0, 0, height, 0.18, 0.22, 0.1).colored(colors.dark()),
                        box(0.03, 0.15, 0.06).at(0.09, 0, height + 0.05).colored(Palette.GLASS),
                        post(0, width * 0.34, height, 0.05, 0.05).colored(Rgb.of(0xc92f2f)),
                        post(0, -width * 0.34, height, 0.07, 0.04).colored(dice.metal()),
                        box(0.03, width * 0.5, height * 0.55)
                                .at(-0.13, 0, height * 0.5)
                                .colored(Palette.GLASS.darker(0.5)),
                        box(0.04, 0.09, 0.06)
                                .at(0.13, width * 0.33, height * 0.82)
                                .colored(Rgb.of(0xfff2b0))));
    }

    static Mesh boot(Dice dice) {
        Palette colors = dice.palette();
        double shaft = dice.between(0.3, 0.55);
        double foot = dice.between(0.62, 0.75);
        Mesh leg = frustum(0.17, 0.2, shaft).at(-0.12, 0, 0.2 + shaft / 2);
        return turned(
                dice,
                Mesh.of(
                        dice.chance(0.5)
                                ? leg.colored(colors.main())
                                : leg.striped(
                                        0, 0, 1, 0, dice.between(0.08, 0.15), List.of(colors.main(), colors.second())),
                        torus(0.2, 0.04).at(-0.12, 0, 0.2 + shaft).colored(colors.accent()),
                        ellipsoid(foot * 0.5, 0.19, 0.2)
                                .at(foot * 0.5 - 0.3, 0, 0.18)
                                .colored(colors.main()),
                        ellipsoid(foot * 0.2, 0.17, 0.15)
                                .at(foot - 0.42, 0, 0.16)
                                .colored(colors.second()),
                        roundedBox(foot + 0.06, 0.34, 0.09, 0.04)
                                .at(foot * 0.5 - 0.3, 0, 0.04)
                                .colored(colors.dark()),
                        block(-0.2, 0, 0, 0.22, 0.3, 0.12).colored(colors.dark()),
                        each(
                                        3,
                                        i -> rod(
                                                v(0.14 - 0.05 * i, -0.1, 0.32 + 0.09 * i),
                                                v(0.14 - 0.05 * i, 0.1, 0.32 + 0.09 * i),
                                                0.022))
                                .colored(Palette.CREAM),
                        torus(0.05, 0.018).turnedX(90).at(-0.33, 0, 0.2 + shaft).colored(colors.accent())));
    }

    static Mesh hat(Dice dice) {
        Palette colors = dice.palette();
        double crown = dice.between(0.24, 0.3);
        double tall = dice.between(0.2, 0.5);
        double brim = dice.between(0.42, 0.56);
        Mesh top = frustum(crown, crown * dice.between(0.75, 1.1), tall).at(0, 0, tall / 2);
        return Mesh.of(
                        Mesh.of(
                                        cylinder(brim, 0.035).scaled(1.08, 0.95, 1),
                                        torus(brim, 0.03).scaled(1.08, 0.95, 0.8))
                                .colored(colors.main()),
                        top.colored(colors.main()),
                        post(0, 0, 0.02, crown * 1.04, tall * 0.28).colored(colors.second()),
                        ellipsoid(0.06, 0.03, 0.26)
                                .turnedX(dice.side() * 20)
                                .at(0.06, crown * 1.02, tall * 0.5)
                                .colored(colors.accent()),
                        disc(0.08, 0.04).at(crown * 1.03, 0, tall * 0.18).colored(colors.accent()))
                .turnedY(dice.between(-5, 10))
                .turnedZ(dice.between(-45, 45));
    }

    static Mesh backpack(Dice dice) {
        Palette colors = dice.palette();
        double width = dice.between(0.5, 0.62);
        double height = dice.between(0.65, 0.85);
        double depth = dice.between(0.28, 0.36);
        Mesh strap = curve(
                v(0, 0.13, height * 0.95),
                v(-0.25, 0.15, height * 0.95),
                v(-0.25, 0.15, height * 0.1),
                v(0, 0.17, height * 0.08),
                0.04);
        return turned(
                dice,
                Mesh.of(
                        roundedBox(depth, width, height, 0.12)
                                .at(0, 0, height / 2)
                                .colored(colors.main()),
                        roundedBox(depth * 1.1, width * 1.04, height * 0.36, 0.1)
                                .at(0.015, 0, height * 0.86)
                                .colored(colors.second()),
                        roundedBox(0.16, width * 0.66, height * 0.34, 0.06)
                                .at(depth / 2 + 0.03, 0, height * 0.28)
                                .colored(colors.second()),
                        box(0.03, 0.07, height * 0.5)
                                .at(depth / 2 + 0.07, width * 0.22, height * 0.6)
                                .mirroredPair()
                                .colored(colors.dark()),
                        box(0.05, 0.1, 0.06)
                                .at(depth / 2 + 0.08, width * 0.22, height * 0.52)
                                .mirroredPair()
                                .colored(colors.accent()),
                        capsule(0.08, height * 0.5)
                                .at(0, dice.side() * (width / 2 + 0.05), height * 0.3)
                                .colored(colors.accent()),
                        strap.at(-depth / 2, 0, 0).mirroredPair().colored(colors.dark()),
                        handle(0.08, 0.16, 0.025)
                                .turnedX(90)
                                .turnedY(-90)
                                .at(-depth * 0.3, 0, height)
                                .colored(colors.dark()),
                        when(
                                dice.chance(0.5),
                                capsule(0.1, width * 0.95)
                                        .turnedX(90)
                                        .at(0, 0, height + 0.12)
                                        .colored(colors.accent()))));
    }

    static Mesh mailbox(Dice dice) {
        Palette colors = dice.palette();
        double length = dice.between(0.45, 0.6);
        double post = dice.between(0.4, 0.6);
        Mesh barrel = cylinder(0.17, length).turnedY(90).at(0, 0, post + 0.2);
        return turned(
                dice,
                Mesh.of(
                        block(0, 0, 0, 0.1, 0.1, post).colored(dice.wood()),
                        ellipsoid(0.2, 0.2, 0.05).colored(dice.leaf()),
                        block(0, 0, post, length, 0.34, 0.2).colored(colors.main()),
                        barrel.colored(colors.main()),
                        Mesh.of(
                                        disc(0.15, 0.03).at(0, 0, 0.2),
                                        box(0.03, 0.3, 0.18).at(0, 0, 0.11))
                                .at(length / 2, 0, post)
                                .colored(colors.second()),
                        roundedBox(0.05, 0.1, 0.04, 0.01)
                                .at(length / 2 + 0.03, 0, post + 0.28)
                                .colored(colors.dark()),
                        box(0.03, 0.2, 0.03)
                                .at(length / 2 + 0.01, 0, post + 0.17)
                                .colored(colors.dark()),
                        Mesh.of(block(0, 0, 0, 0.03, 0.02, 0.28), block(0.05, 0, 0.2, 0.12, 0.02, 0.09))
                                .at(-0.05, dice.side() * 0.19, post + 0.15)
                                .colored(Rgb.of(0xd0342c))));
    }

    static Mesh hydrant(Dice dice) {
        Palette colors = dice.palette();
        double height = dice.between(0.5, 0.65);
        double radius = dice.between(0.16, 0.2);
        Rgb paint = dice.chance(0.5) ? Rgb.of(0xcf3a2c) : colors.main();
        Mesh cap = Mesh.of(disc(0.1, 0.1), disc(0.075, 0.16), disc(0.035, 0.22));
        return Mesh.of(
                        post(0, 0, 0, radius * 1.5, 0.08).colored(paint.darker(0.2)),
                        post(0, 0, 0.05, radius, height).colored(paint),
                        torus(radius, 0.03).at(0, 0, height * 0.3).colored(colors.second()),
                        post(0, 0, height, radius * 1.2, 0.06).colored(colors.second()),
                        dome(radius * 1.05, radius * 1.05, 0.18)
                                .at(0, 0, height + 0.06)
                                .colored(paint),
                        prism(6, 0.05, 0.05, 0.1).at(0, 0, height + 0.26).colored(colors.second()),
                        cap.scaled(1.3).at(radius + 0.04, 0, height * 0.62).colored(colors.accent()),
                        cap.turnedZ(90)
                                .at(0, radius + 0.02, height * 0.72)
                                .mirroredPair()
                                .colored(colors.second()),
                        rod(v(radius, 0.1, height * 0.5), v(radius + 0.02, dice.side() * 0.14, 0.25), 0.015)
                                .colored(Palette.INK))
                .turnedZ(dice.between(-40, 40));
    }

    static Mesh umbrella(Dice dice) {
        Palette colors = dice.palette();
        double wide = dice.between(0.45, 0.52);
        double tall = dice.between(0.22, 0.34);
        double top = 0.95;
        Mesh cloth = revolved(List.of(
                p(0, top - 0.03),
                p(wide * 0.5, top - tall * 0.35),
                p(wide * 0.99, top - tall),
                p(wide, top - tall),
                p(wide * 0.87, top - tall * 0.62),
                p(wide * 0.5, top - tall * 0.15),
                p(0, top)));
        return Mesh.of(
                        dice.chance(0.5)
                                ? cloth.striped(
                                        0,
                                        0,
                                        1,
                                        top - tall,
                                        tall / dice.count(2, 4),
                                        List.of(colors.main(), colors.second()))
                                : cloth.striped(
                                        0,
                                        1,
                                        0,
                                        -wide,
                                        wide / dice.count(2, 4),
                                        List.of(colors.main(), colors.second())),
                        around(8, bead(0.025).at(wide, 0, top - tall)).colored(colors.accent()),
                        cone(0.03, 0.12).at(0, 0, top + 0.04).colored(colors.dark()),
                        post(0, 0, 0.1, 0.02, 0.83).colored(dice.metal()),
                        curve(v(0, 0, 0.14), v(0, 0, -0.03), v(0, 0.17, -0.03), v(0, 0.15, 0.12), 0.035)
                                .colored(colors.accent()))
                .turnedX(dice.side() * dice.between(5, 30))
                .turnedZ(dice.between(-40, 40));
    }

    static Mesh books(Dice dice) {
        int n = dice.count(3, 5);
        double[] top = {0};
        Mesh pile = each(n, i -> {
            double thick = dice.between(0.09, 0.17);
            double x = dice.between(0.42, 0.55);
            double y = dice.between(0.6, 0.75);
            Mesh book = Mesh.of(
                    block(0, 0, 0, x, y, 0.02),
                    block(0, 0, thick - 0.02, x, y, 0.02),
                    block(x / 2 - 0.01, 0, 0, 0.02, y, thick));
            Mesh pages = block(-0.01, 0, 0.02, x - 0.04, y - 0.05, thick - 0.04).colored(Palette.CREAM);
            Mesh label = box(0.03, y * 0.3, thick * 0.5)
                    .at(x / 2 - 0.01, 0, thick / 2)
                    .colored(dice.color());
            Mesh whole = Mesh.of(book.colored(dice.color()), pages, label)
                    .turnedZ(dice.between(-25, 25))
                    .at(0, 0, top[0]);
            top[0] += thick;
            return whole;
        });
        Palette colors = dice.palette();
        return Mesh.of(
                pile,
                dice.chance(0.5)
                        ? Mesh.of(
                                post(0.05, 0.1, top[0], 0.1, 0.16).colored(colors.main()),
                                handle(0.08, 0.1, 0.02)
                                        .turnedZ(60)
                                        .at(0.1, 0.18, top[0] + 0.08)
                                        .colored(colors.accent()))
                        : Mesh.of(
                                sphere(0.12).at(0, -0.1, top[0] + 0.11).colored(Rgb.of(0xc92f2f)),
                                rod(v(0, -0.1, top[0] + 0.2), v(0.02, -0.08, top[0] + 0.3), 0.018)
                                        .colored(Rgb.of(0x5b3a21))));
    }

    static Mesh chest(Dice dice) {
        Palette colors = dice.palette();
        Rgb wood = dice.wood();
        double width = dice.between(0.7, 0.9);
        double depth = dice.between(0.42, 0.52);
        double height = dice.between(0.28, 0.38);
        Rgb band = dice.chance(0.5) ? Rgb.of(0xd9a83a) : dice.metal();
        boolean open = dice.chance(0.4);
        Mesh lid = Mesh.of(
                cylinder(depth / 2, width).turnedX(90).scaled(1, 1, 0.7).colored(wood.darker(0.1)),
                each(3, i -> cylinder(depth / 2 * 1.04, 0.08)
                                .turnedX(90)
                                .scaled(1, 1, 0.7)
                                .at(0, (i - 1) * width * 0.42, 0))
                        .colored(band));
        Mesh gold = Mesh.of(
                ellipsoid(depth * 0.42, width * 0.44, 0.1).colored(Rgb.of(0xf1c232)),
                dots(20, 10, 1, 0.17).scaled(depth * 0.36, width * 0.38, 0.1).colored(colors.accent()));
        return turned(
                dice,
                Mesh.of(
                        block(0, 0, 0, depth, width, height)
                                .striped(0, 0, 1, 0, height / 3, List.of(wood, wood.lighter(0.12))),
                        each(3, i -> block(0, (i - 1) * width * 0.42, 0, depth * 1.04, 0.08, height))
                                .colored(band),
                        open
                                ? Mesh.of(
                                        lid.turnedY(-65).at(-depth * 0.5, 0, height + depth * 0.5),
                                        gold.at(0, 0, height))
                                : lid.at(0, 0, height),
                        box(0.05, 0.13, 0.16)
                                .at(depth / 2 + 0.02, 0, height * 0.9)
                                .colored(band),
                        box(0.06, 0.03, 0.06)
                                .at(depth / 2 + 0.025, 0, height * 0.88)
                                .colored(Palette.INK),
                        handle(0.07, 0.18, 0.02)
                                .turnedX(90)
                                .turnedZ(90)
                                .at(0, width / 2, height * 0.6)
                                .mirroredPair()
                                .colored(colors.dark())));
    }

    static Mesh washingMachine(Dice dice) {
        Palette colors = dice.palette();
        double height = dice.between(0.8, 0.95);
        Rgb body = dice.chance(0.5) ? Palette.CREAM : colors.main();
        return turned(
                dice,
                Mesh.of(
                        cushion(0, 0, 0.03, 0.58, 0.62, height).colored(body),
                        block(0, 0, height * 0.84, 0.6, 0.625, height * 0.14).colored(colors.second()),
                        disc(0.22, 0.05).at(0.29, 0, height * 0.45).colored(dice.metal()),
                        disc(0.17, 0.07).at(0.29, 0, height * 0.45).colored(Palette.GLASS.darker(0.45)),
                        ellipsoid(0.05, 0.11, 0.07).at(0.31, 0.02, height * 0.4).colored(colors.accent()),
                        disc(0.055, 0.06)
                                .at(0.3, dice.side() * 0.2, height * 0.91)
                                .colored(colors.accent()),
                        each(3, i -> box(0.04, 0.05, 0.04).at(0.3, (i - 1) * 0.08, height * 0.91))
                                .colored(Palette.INK),
                        block(0, 0, 0, 0.5, 0.54, 0.05).colored(colors.dark()),
                        curve(v(-0.28, 0.15, 0.3), v(-0.45, 0.15, 0.3), v(-0.4, 0.15, 0.02), v(-0.5, 0.1, 0.03), 0.035)
                                .colored(colors.dark().lighter(0.3)),
                        when(
                                dice.chance(0.6),
                                Mesh.of(
                                        frustum(0.15, 0.2, 0.2)
                                                .at(0, 0.08, height + 0.13)
                                                .colored(colors.accent()),
                                        ellipsoid(0.17, 0.17, 0.08)
                                                .at(0, 0.08, height + 0.23)
                                                .colored(Palette.CREAM.darker(0.08))))));
    }

    static Mesh suitcase(Dice dice) {
        Palette colors = dice.palette();
        double width = dice.between(0.65, 0.85);
        double height = dice.between(0.45, 0.6);
        Mesh shell = roundedBox(0.26, width, height, 0.07).at(0, 0, height / 2);
        return turned(
                dice,
                Mesh.of(
                        dice.chance(0.5)
                                ? shell.colored(colors.main())
                                : shell.striped(
                                        0,
                                        1,
                                        0,
                                        0,
                                        dice.between(0.08, 0.16),
                                        List.of(colors.main(), colors.main().darker(0.18))),
                        box(0.02, width * 1.01, height * 1.01)
                                .at(0, 0, height / 2)
                                .colored(colors.dark()),
                        box(0.28, 0.07, height * 1.02)
                                .at(0, width * 0.3, height / 2)
                                .mirroredPair()
                                .colored(colors.second()),
                        box(0.05, 0.08, 0.07)
                                .at(0.13, width * 0.3, height * 0.7)
                                .mirroredPair()
                                .colored(Rgb.of(0xe0b040)),
                        handle(0.11, 0.24, 0.03)
                                .turnedX(90)
                                .turnedY(-90)
                                .at(0, 0, height * 0.99)
                                .colored(colors.dark()),
                        disc(0.09, 0.04).at(0.125, 0.05, height * 0.35).colored(colors.accent()),
                        box(0.04, 0.16, 0.1)
                                .turnedX(15)
                                .at(0.125, -0.1, height * 0.65)
                                .colored(Palette.CREAM),
                        box(0.03, 0.2, 0.13)
                                .at(-0.125, dice.side() * 0.08, height * 0.45)
                                .colored(colors.accent())));
    }

    static Mesh clock(Dice dice) {
        Palette colors = dice.palette();
        double radius = dice.between(0.34, 0.4);
        double hour = dice.between(0, 360);
        double minute = dice.between(0, 360);
        return turned(
                dice,
                Mesh.of(
                        disc(radius, 0.22).at(0, 0, radius + 0.1).colored(colors.main()),
                        torus(radius, 0.04).turnedY(90).at(0.1, 0, radius + 0.1).colored(colors.second()),
                        disc(radius * 0.9, 0.03).at(0.11, 0, radius + 0.1).colored(Palette.CREAM),
                        each(12, i -> box(0.04, 0.03, i % 3 == 0 ? 0.08 : 0.04)
                                        .at(0.115, 0, radius * 0.74)
                                        .turnedX(30 * i))
                                .at(0, 0, radius + 0.1)
                                .colored(Palette.INK),
                        box(0.05, 0.04, radius * 0.5)
                                .at(0.12, 0, radius * 0.2)
                                .turnedX(hour)
                                .at(0, 0, radius + 0.1)
                                .colored(Palette.INK),
                        box(0.05, 0.03, radius * 0.72)
                                .at(0.125, 0, radius * 0.3)
                                .turnedX(minute)
                                .at(0, 0, radius + 0.1)
                                .colored(colors.accent()),
                        bar(v(0.03, 0.24, 0), v(0, 0.16, 0.2), 0.03, 0.04)
                                .mirroredPair()
                                .colored(colors.dark()),
                        dome(0.13, 0.13, 0.1)
                                .turnedX(-35)
                                .at(0, radius * 0.62, radius * 1.85 + 0.1)
                                .mirroredPair()
                                .colored(colors.second()),
                        handle(0.07, 0.14, 0.02)
                                .turnedX(90)
                                .turnedY(-90)
                                .at(0, 0, radius * 2 + 0.12)
                                .colored(colors.dark()),
                        disc(0.05, 0.1)
                                .at(-0.12, 0.12, radius + 0.1)
                                .mirroredPair()
                                .colored(colors.accent())));
    }
}
