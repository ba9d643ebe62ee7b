package org.svdmv.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svdmv.core.checkpoint.VectorCondition;
import org.svdmv.core.checkpoint.VectorCondition.Quantity;

class RecipeTest {

    @Test
    void whatIsWrittenIsRead(@TempDir Path folder) throws Exception {
        for (Recipe recipe : List.of(Recipe.mini(), Recipe.svdMv(), TinyTraining.RECIPE)) {
            assertEquals(recipe, Recipe.of(recipe.toJson()));
            assertEquals(recipe, Recipe.read(Files.writeString(folder.resolve("recipe.json"), recipe.toJson())));
            assertEquals(recipe.toJson(), Recipe.of(recipe.toJson()).toJson());
        }
    }

    @Test
    void whatARecipeDoesNotSayHasAMeaning() {
        Recipe recipe = TinyTraining.RECIPE;
        assertEquals(
                List.of(
                        new VectorCondition(Quantity.COND_AUG, 16),
                        new VectorCondition(Quantity.POLARS_RAD, 24),
                        new VectorCondition(Quantity.AZIMUTHS_RAD, 24)),
                recipe.vector());
        assertEquals(0, recipe.stages().get(1).optimization().firstOrbit());
        assertEquals(false, ((Stage.Denoising) recipe.stages().get(1)).imageEncoderFrozen());
        assertEquals(5, recipe.orbits());
    }

    @Test
    void aStageMaySeeLaterOrbits() {
        Recipe recipe = Recipe.of(TinyTraining.replaced(
                TinyTraining.JSON,
                TinyTraining.DENOISING,
                TinyTraining.DENOISING.replace("\"orbits\": 5", "\"firstOrbit\": 30, \"orbits\": 5")));
        assertEquals(35, recipe.orbits());
        assertEquals(30, recipe.stages().get(1).optimization().firstOrbit());
    }

    @Test
    void theFineTuneOfTheVideoModelIsToldTheElevationBesidesItsOwnNumbers() {
        Recipe recipe = Recipe.svdMv();
        assertEquals(1024, recipe.unet().vectorWidth());
        assertEquals(
                List.of(Quantity.FPS_ID, Quantity.MOTION_BUCKET_ID, Quantity.COND_AUG, Quantity.POLARS_RAD),
                recipe.vectorQuantities());
        ExportedModel.requireWhole(recipe);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"steps\": 4                 | \"steps\": 0        | steps, batch and orbits above 0",
                "\"orbits\": 5                | \"orbits\": 5, \"firstOrbit\": -1 | firstOrbit >= 0",
                "\"precision\": \"F32\"       | \"precision\": null | Null value for creator property 'precision' (index 11)",
                "\"learningRate\": 1e-3       | \"learningRate\": -1 | 0 < learningRate",
                "\"frames\": 4, \"mean        | \"frames\": 5, \"mean | stages of at most the 4 views of an orbit",
                "\"dropout\": 0.2             | \"dropout\": 1.2    | the stage \"orbits\" needs 0 <= dropout <= 1",
                "\"name\": \"orbits\"         | \"name\": \"autoencoder\" | a name of its own for each stage",
                "\"vectorWidths\": [16, 24, 24] | \"vectorWidths\": [16, 24] | a width for each of",
                "\"vectorWidths\": [16, 24, 24] | \"vectorWidths\": [16, 24, 22] | vector widths that add up to the 64",
                "\"imageSize\": 16, \"frames  | \"imageSize\": 18, \"frames | a multiple of 4, got 18",
                "\"seed\": 3                  | \"seed\": 3, \"sead\": 3 | Unrecognized field \"sead\"",
                "\"vectorWidths\": [16, 24, 24] | \"vectorWidths\": null | Null value for creator property 'vectorWidths'",
                "\"seed\": 3,                | \"fpsId\": 3,       | Missing creator property 'seed'",
                "\"dropout\": 0.2,           | \"dropout\": 0.2, \"fpsId\": 3, | Unrecognized field \"fpsId\"",
            })
    void nonsenseIsRefusedByName(String from, String to, String complaint) {
        String json = TinyTraining.replaced(TinyTraining.JSON, from, to);
        String message = assertThrows(IllegalArgumentException.class, () -> Recipe.of(json))
                .getMessage();
        assertTrue(message.contains(complaint) && message.contains("not a training recipe"), message);
    }

    @Test
    void whatIsNoRecipeIsSaid() {
        for (String text : List.of("[]", "3", "", "{", "{\"stages\": 3}", "null")) {
            String message = assertThrows(IllegalArgumentException.class, () -> Recipe.of(text))
                    .getMessage();
            assertTrue(message.startsWith("not a training recipe: "), message);
        }
    }

    @Test
    void networksThatDoNotFitEachOtherAreRefusedBeforeTheWork() {
        Recipe recipe = TinyTraining.with("\"embedding\": 32", "\"embedding\": 24");
        String message = assertThrows(IllegalArgumentException.class, () -> ExportedModel.requireWhole(recipe))
                .getMessage();
        assertTrue(message.contains("a token of 32 channels, the image encoder makes 24"), message);
    }
}
