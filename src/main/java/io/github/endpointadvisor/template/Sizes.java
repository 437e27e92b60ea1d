package io.github.endpointadvisor.template;

import java.util.Collection;

/** Depth and size of values that are put together: values may share parts, and would grow without end otherwise. */
final class Sizes {
    private Sizes() {}

    static int depth(Collection<Value> parts) {
        int deepest = 0;
        for (Value part : parts) {
            deepest = Math.max(deepest, part.depth());
        }
        if (deepest >= Budget.DEEPEST) {
            throw new TemplateException("values are nested more than " + Budget.DEEPEST + " deep");
        }
        return deepest + 1;
    }

    static long size(Collection<Value> parts) {
        long size = 1;
        for (Value part : parts) {
            size += part.size();
        }
        if (size > Budget.LARGEST) {
            throw new TemplateException("a value has more than " + Budget.LARGEST + " parts");
        }
        return size;
    }
}
