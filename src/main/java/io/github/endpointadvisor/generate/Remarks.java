package io.github.endpointadvisor.generate;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.blueprint.Blueprint;
import io.github.endpointadvisor.blueprint.Input;
import io.github.endpointadvisor.blueprint.Own;
import io.github.endpointadvisor.blueprint.Part;
import io.github.endpointadvisor.diagnostic.Excerpt;
import io.github.endpointadvisor.wording.StepWords;
import java.util.ArrayList;
import java.util.List;

/** What is said in every language: head, inputs, what is done by hand, and how to check. Nothing in it can end a comment. */
final class Remarks {
    private static final int WIDTH = 96;

    private final Blueprint blueprint;
    private final StepWords steps;

    Remarks(Blueprint blueprint) {
        this.blueprint = blueprint;
        steps = new StepWords(blueprint.advice().whole());
    }

    /** Lines for the top of the file. */
    List<String> head(String tool) {
        List<String> lines = new ArrayList<>(wrapped(
                "Made by endpoint-advisor " + tool + " from "
                        + name(blueprint.advice().workload().file())
                        + ". It creates no service; read it before you apply it, and take the phases in their order.",
                "",
                ""));
        if (!blueprint.inPlace().isEmpty()) {
            lines.addAll(wrapped(
                    "In place already, and not written again: " + name(String.join(", ", blueprint.inPlace())) + ".",
                    "",
                    ""));
        }
        if (!blueprint.left().isEmpty()) {
            lines.add("");
            lines.add("Not covered, or only after a change:");
            blueprint.left().forEach(service -> lines.addAll(wrapped(left(service), "- ", "  ")));
        }
        return lines;
    }

    private static String left(ServiceAdvice service) {
        return name(service.request().name()) + ": " + service.recommendation().words() + "; "
                + name(service.headline());
    }

    /** Lines about what somebody has to do who reads this. */
    List<String> byHand(Part.ByHand part) {
        return wrapped("By hand: " + name(steps.text(part.step())), "", "  ");
    }

    /** What to try, and from where. */
    List<String> check(Part.Check check) {
        String names = check.suffixes().isEmpty()
                ? ""
                : " A name under " + String.join(", ", check.suffixes()) + " has to resolve to a private address.";
        return wrapped(name(steps.text(check.step())) + names, "", "  ");
    }

    /** What to enter. */
    static String describe(Input input) {
        return switch (input.kind()) {
            case ALIAS -> "Alias of " + subject(input);
            case ZONE_NAME -> "Name of " + subject(input) + ", with the part in braces filled in";
            default -> "Resource id of " + subject(input);
        };
    }

    /** What an id, an alias or a name is of. */
    static String subject(Input input) {
        String subject = name(input.subject());
        return switch (input.kind()) {
            case RESOURCE_ID -> subject;
            case ALIAS -> "the Private Link service " + subject;
            case SUBNET_ID -> "a subnet of " + (subject.isEmpty() ? "the clients" : subject);
            case ENDPOINT_SUBNET_ID -> "the subnet for private endpoints" + (subject.isEmpty() ? "" : " of " + subject);
            case FIREWALL_SUBNET_ID -> "AzureFirewallSubnet";
            case VNET_ID -> "a VNet of " + (subject.isEmpty() ? "the clients" : subject);
            case RESOLVER_VNET_ID -> "the VNet of the DNS resolver";
            case ENDPOINT_VNET_ID -> "the VNet that holds the private endpoints";
            case ZONE_ID, ZONE_NAME -> "the private DNS zone " + subject;
        };
    }

    /** Whose code has to change. */
    static String heading(Own own, List<String> types) {
        return "Change in your own code: " + name(own.name())
                + types.stream().findFirst().map(type -> " (" + type + ")").orElse("")
                + own.resource()
                        .known()
                        .map(known -> ", " + name(known.place().orElse(known.address())))
                        .orElse("");
    }

    /** Which subnets have to change. */
    static String heading(List<Input> subnets, String type) {
        List<String> subjects =
                subnets.stream().map(Remarks::subject).distinct().toList();
        String count = subnets.size() == subjects.size() ? "" : ", " + subnets.size() + " subnets";
        return "Change in your own code: " + String.join(", ", subjects) + " (" + type + count
                + "); keep what stands there";
    }

    /** A name that stays on its line whatever is in it. */
    static String name(String text) {
        return Excerpt.harmless(text);
    }

    private static List<String> wrapped(String text, String first, String next) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ", -1)) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(next);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines;
    }
}
