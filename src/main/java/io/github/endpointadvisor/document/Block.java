package io.github.endpointadvisor.document;

import java.util.List;
import java.util.Set;

/** A part of a document. */
public sealed interface Block {
    /**
     * Blocks under a title.
     *
     * @param folded whether a reader opens it first, where the form can fold
     */
    record Section(Words title, boolean folded, List<Block> blocks) implements Block {
        public Section {
            blocks = List.copyOf(blocks);
        }

        public Section(String title, List<Block> blocks) {
            this(Words.of(title), false, blocks);
        }
    }

    /** Sentences. */
    record Paragraph(Words words) implements Block {
        public Paragraph(String text) {
            this(Words.of(text));
        }
    }

    /** A list without order. */
    record Bullets(List<Words> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Labels, and beside each what belongs to it. */
    record Terms(List<Term> terms) implements Block {
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /** A label and what is said beside it, a line or paragraph each. */
    record Term(String label, List<Words> texts) {
        public Term {
            texts = List.copyOf(texts);
        }
    }

    /** Steps to tick off. */
    record Steps(List<Step> steps) implements Block {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** A step, and what belongs to it. */
    record Step(int number, Words text, List<Term> details) {
        public Step {
            details = List.copyOf(details);
        }
    }

    /**
     * Rows of cells under a head.
     *
     * @param numbers columns that are aligned to the right
     */
    record Table(List<String> head, List<Row> rows, Set<Integer> numbers) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
            numbers = Set.copyOf(numbers);
        }
    }

    /** A row of a table. */
    record Row(Kind kind, List<Words> cells) {
        /** What a row is to those around it. */
        public enum Kind {
            PLAIN,
            /** One cell that names what follows. */
            GROUP,
            /** One cell that says something of what stands above. */
            NOTE,
            /** The sum of what stands above. */
            TOTAL
        }

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether its first cell is all of it. */
        public boolean isWide() {
            return kind == Kind.GROUP || kind == Kind.NOTE;
        }

        public static Row of(List<String> cells) {
            return new Row(Kind.PLAIN, Words.all(cells));
        }
    }

    /** Sections side by side, where the form has the room. */
    record Columns(List<Section> sections) implements Block {
        public Columns {
            sections = List.copyOf(sections);
        }
    }

    /** Amounts as bars. */
    record Bars(List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * An amount.
     *
     * @param percent of the largest one
     */
    record Bar(String label, String amount, int percent) {}

    /**
     * A picture, with the words for whoever does not see it.
     *
     * @param width of its own coordinates
     */
    record Drawing(String title, String description, int width, int height, List<Shape> shapes) implements Block {
        public Drawing {
            shapes = List.copyOf(shapes);
        }
    }

    /** A part of a picture; its kind says how it looks. */
    sealed interface Shape {
        /** A box with words in it. */
        record Box(int x, int y, int width, int height, String kind, String label) implements Shape {}

        /** Words. */
        record Label(int x, int y, String kind, String text) implements Shape {}

        /** A curve from left to right. */
        record Curve(int fromX, int fromY, int toX, int toY, String kind) implements Shape {}
    }
}
