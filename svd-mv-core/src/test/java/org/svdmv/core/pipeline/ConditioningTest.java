package org.svdmv.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class ConditioningTest {

    @Test
    void aHiddenPictureLeavesNoEmbeddingAndNoLatentAndTheVectorStays() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Conditioning told = new Conditioning(
                    manager.randomNormal(new Shape(2, 8)),
                    manager.randomNormal(new Shape(2, 4, 3, 3)),
                    manager.randomNormal(new Shape(10, 6)));
            Conditioning masked = told.masked(manager.create(new float[] {1, 0}));
            assertEquals(told.context().get(0), masked.context().get(0));
            assertEquals(told.concat().get(0), masked.concat().get(0));
            assertEquals(0, masked.context().get(1).norm().getFloat());
            assertEquals(0, masked.concat().get(1).norm().getFloat());
            assertSame(told.vector(), masked.vector());
            assertEquals(5, masked.frames());
        }
    }
}
