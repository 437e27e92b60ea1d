package io.github.endpointadvisor.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An Azure cloud: each has its own regions, host names and private DNS zones. */
public enum Cloud {
    PUBLIC("public", "Azure public cloud"),
    USGOV("usgov", "Azure US Government"),
    CHINA("china", "Azure China");

    private final String id;
    private final String label;

    Cloud(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** All clouds by id, in the order of the enum. */
    public static Map<String, Cloud> ids() {
        Map<String, Cloud> map = new LinkedHashMap<>();
        for (Cloud cloud : values()) {
            map.put(cloud.id, cloud);
        }
        return Collections.unmodifiableMap(map);
    }
}
