package io.github.endpointadvisor.gate;

import java.util.Optional;

/**
 * Whether anybody has accepted a finding.
 *
 * @param because the reason that an exemption gives; empty for the others
 * @param owner who answers for the exemption
 * @param expires last day of the exemption, as YYYY-MM-DD
 * @param place file and line of the exemption
 */
public record State(Kind kind, String because, Optional<String> owner, Optional<String> expires, String place) {
    /** How a finding stands to the gate. */
    public enum Kind {
        /** It counts. */
        OPEN("open"),
        /** An exemption on the record accepts it. */
        EXEMPTED("exempted"),
        /** The baseline holds it: it was there before. */
        KNOWN("known");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public static final State OPEN = new State(Kind.OPEN, "", Optional.empty(), Optional.empty(), "");

    /** In the baseline of this name. */
    public static State known(String baseline) {
        return new State(Kind.KNOWN, "", Optional.empty(), Optional.empty(), baseline);
    }

    /** The acceptance in words: why, by whom and until when; empty for a finding that is open. */
    public String words() {
        return switch (kind) {
            case OPEN -> "";
            case KNOWN -> "known since the baseline " + place;
            case EXEMPTED ->
                "exempted" + owner.map(name -> " by " + name).orElse("")
                        + expires.map(day -> " until " + day).orElse("") + ", because " + because;
        };
    }
}
