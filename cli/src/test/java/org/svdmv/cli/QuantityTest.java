package org.svdmv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.camera.CustomOrbit;
import org.svdmv.camera.StaticOrbit;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0.82, 0.82 s",
        "1.94, 1.9 s",
        "26.6, 27 s",
        "99.4, 99 s",
        "99.6, 1 min 40 s",
        "200, 3 min 20 s",
        "7500, 2 h 5 min"
    })
    void secondsAreReadable(double seconds, String words) {
        assertEquals(words, Quantity.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"512, 512 B", "1536, 1.5 KiB", "41943040, 40 MiB", "5046586573, 4.7 GiB"})
    void bytesAreReadable(long bytes, String words) {
        assertEquals(words, Quantity.ofBytes(bytes));
    }

    @ParameterizedTest
    @CsvSource({"812, 812", "12345, 12.3 K", "9870000, 9.87 M", "1524000000, 1.52 G"})
    void countsAreReadable(long count, String words) {
        assertEquals(words, Quantity.ofCount(count));
    }

    @Test
    void elevationsAreReadable() {
        assertEquals("elevation 10 deg", Quantity.ofElevations(new StaticOrbit(21, 10)));
        assertEquals("elevation -3.14 deg", Quantity.ofElevations(new StaticOrbit(2, -Math.PI)));
        assertEquals(
                "elevations 0 to 7.5 deg",
                Quantity.ofElevations(CustomOrbit.of(List.of(7.5, 0.0, 2.0), List.of(1.0, 2.0, 3.0))));
    }
}
