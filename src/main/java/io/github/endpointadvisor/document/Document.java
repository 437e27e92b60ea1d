package io.github.endpointadvisor.document;

import java.util.List;

/** A title and what stands under it. */
public record Document(Words title, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }
}
