package io.github.endpointadvisor.diagnostic;

/** Everything that can be wrong with an input file, under a code that never changes its meaning. */
public enum InputCode {
    EA001("unreadable file"),
    EA002("file too large"),
    EA003("not UTF-8 text"),
    EA004("empty file"),
    EA005("YAML syntax error"),
    EA006("more than one document"),
    EA007("anchor or alias"),
    EA008("nested too deeply"),
    EA009("tag"),
    EA010("duplicate key"),
    EA011("unknown key"),
    EA012("wrong shape"),
    EA013("value not allowed"),
    EA014("number out of range or malformed"),
    EA015("missing key"),
    EA016("unknown service type"),
    EA017("ambiguous service type"),
    EA018("unknown region"),
    EA019("unknown tier"),
    EA020("unknown sub-resource"),
    EA021("unknown client or host"),
    EA022("duplicate name"),
    EA023("facts that contradict each other"),
    EA024("unsupported format version"),
    EA025("exemption that cannot hold"),
    EA026("not a kind of file that import reads"),
    EA027("JSON that cannot be read");

    private final String title;

    InputCode(String title) {
        this.title = title;
    }

    /** The code as printed, such as {@code EA011}. */
    public String id() {
        return name();
    }

    /** What the code stands for, in a few words. */
    public String title() {
        return title;
    }
}
