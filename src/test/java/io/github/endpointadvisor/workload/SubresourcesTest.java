package io.github.endpointadvisor.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.endpointadvisor.Workloads;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each sub-resource counts once, and zones are found by the names of the catalog, whatever the case in the file. */
final class SubresourcesTest {
    @Test
    void eachCountsOnceInWhateverCase() {
        assertThat(subresources("[blob, Blob, BLOB]")).containsExactly("blob");
        assertThat(subresources("[Blob_Secondary, file, blob_secondary]")).containsExactly("blob_secondary", "file");
    }

    private static List<String> subresources(String words) {
        return Workloads.read("services: [{type: storage-account, subresources: " + words + "}]\n")
                .services()
                .get(0)
                .resource()
                .subresources();
    }
}
