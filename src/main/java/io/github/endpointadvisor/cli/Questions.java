package io.github.endpointadvisor.cli;

import io.github.endpointadvisor.catalog.Catalog;
import io.github.endpointadvisor.catalog.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The five questions of {@code init}; they go to standard error, since standard output is for the answer. */
final class Questions {
    private final Console console;
    private final Catalog catalog;
    private final BufferedReader answers;

    Questions(Console console, Catalog catalog) {
        this.console = console;
        this.catalog = catalog;
        answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /** Empty where somebody leaves before the last answer. */
    Optional<Starter> ask() throws IOException {
        try {
            console.say("Five questions. Press Enter for the value in brackets.");
            return Optional.of(new Starter(
                    until(
                            "1. Which Azure services? Separate names with commas; 'sql?' lists what matches: ",
                            this::services),
                    choice(
                            "2. Do on-premises clients need them? none, vpn or expressroute",
                            "none",
                            "vpn",
                            "expressroute"),
                    choice(
                            "3. Who runs DNS for the VNets? azure, custom (your own servers) or unmanaged"
                                    + " (nobody can change it)",
                            "azure",
                            "custom",
                            "unmanaged"),
                    choice("4. May the services keep a public endpoint? yes or no", "yes", "no")
                                    .equals("no")
                            ? "disabled"
                            : "selected-networks",
                    until("5. Budget for private connectivity in USD a month [no cap]: ", this::budget)));
        } catch (EndOfAnswers e) {
            return Optional.empty();
        }
    }

    private <T> T until(String question, Function<String, Optional<T>> reading) throws IOException, EndOfAnswers {
        while (true) {
            console.err().print(question);
            console.err().flush();
            String line = answers.readLine();
            if (line == null) {
                console.say("");
                throw new EndOfAnswers();
            }
            Optional<T> answer = reading.apply(line.strip());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    private String choice(String question, String... allowed) throws IOException, EndOfAnswers {
        return until(question + " [" + allowed[0] + "]: ", line -> {
            String word = line.isEmpty() ? allowed[0] : line.toLowerCase(Locale.ROOT);
            List<String> found = Arrays.stream(allowed)
                    .filter(known -> known.startsWith(word))
                    .toList();
            if (found.size() != 1) {
                console.say("   '" + line + "' is none of them; answer " + String.join(", ", allowed));
            }
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        });
    }

    private Optional<List<Service>> services(String line) {
        if (line.endsWith("?")) {
            list(line.substring(0, line.length() - 1).strip());
            return Optional.empty();
        }
        List<Service> services = new ArrayList<>();
        for (String word : line.split(",", -1)) {
            Optional<Service> service = service(word.strip());
            if (service.isEmpty()) {
                return Optional.empty();
            }
            services.add(service.get());
        }
        return Optional.of(services);
    }

    private Optional<Service> service(String word) {
        List<Service> found = word.isEmpty() ? List.of() : catalog.findServices(word);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        console.say(
                word.isEmpty()
                        ? "   Name at least one service, such as: key vault, storage account"
                        : found.isEmpty()
                                ? "   '" + word + "' is not known" + suggestion(word)
                                : "   '" + word + "' may be "
                                        + found.stream().map(Service::id).collect(Collectors.joining(" or ")));
        return Optional.empty();
    }

    private void list(String part) {
        String words = part.substring(part.lastIndexOf(',') + 1).strip();
        String found = matching(words);
        console.say("   " + (found.isEmpty() ? "No service matches '" + words + "'" : found));
    }

    private String matching(String words) {
        return catalog.services().stream()
                .filter(service -> (service.id() + " " + service.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(words.toLowerCase(Locale.ROOT)))
                .map(Service::id)
                .collect(Collectors.joining(", "));
    }

    /** A part of a name is a question, too. */
    private String suggestion(String word) {
        String found = matching(word);
        return found.isEmpty() ? ServiceArguments.hint(word, catalog) : "; services that match: " + found;
    }

    private Optional<Optional<String>> budget(String line) {
        if (line.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        if (line.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")) {
            return Optional.of(Optional.of(line));
        }
        console.say("   '" + line + "' is no amount; answer with a number such as 50, or Enter for no cap");
        return Optional.empty();
    }

    /** Standard input is at its end. */
    private static final class EndOfAnswers extends Exception {
        private static final long serialVersionUID = 1;
    }
}
