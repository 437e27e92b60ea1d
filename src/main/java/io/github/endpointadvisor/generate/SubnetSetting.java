package io.github.endpointadvisor.generate;

import io.github.endpointadvisor.blueprint.Input;
import io.github.endpointadvisor.blueprint.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that changes on a subnet. */
record SubnetSetting(List<String> tags, List<Part.EndpointPolicy> policies) {
    SubnetSetting {
        tags = List.copyOf(tags);
        policies = List.copyOf(policies);
    }

    /** Subnets that change alike are told together. */
    static Map<SubnetSetting, List<Input>> of(List<Part> parts) {
        Map<Input, List<Part.SubnetChange>> changes = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.SubnetChange change) {
                changes.computeIfAbsent(change.subnet(), subnet -> new ArrayList<>())
                        .add(change);
            }
        }
        Map<SubnetSetting, List<Input>> alike = new LinkedHashMap<>();
        changes.forEach((subnet, some) -> alike.computeIfAbsent(
                        new SubnetSetting(
                                some.stream().flatMap(it -> it.tag().stream()).toList(),
                                some.stream()
                                        .flatMap(it -> it.policy().stream())
                                        .toList()),
                        setting -> new ArrayList<>())
                .add(subnet));
        return alike;
    }
}
