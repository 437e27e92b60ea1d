package io.github.endpointadvisor.report;

import io.github.endpointadvisor.advice.ServiceAdvice;
import io.github.endpointadvisor.advice.WorkloadAdvice;
import io.github.endpointadvisor.advice.method.Notice;
import io.github.endpointadvisor.document.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to watch, a line for each trap: its title and the services it is about. */
final class Traps {
    private static final int SHOWN = 4;

    private final Map<String, Trap> traps = new LinkedHashMap<>();
    private final Pages pages;

    /** A trap and whom it is about. */
    private record Trap(Notice notice, List<String> services) {}

    Traps(WorkloadAdvice advice, Pages pages) {
        this.pages = pages;
        for (ServiceAdvice service : advice.services()) {
            service.warnings().forEach(this::add);
        }
        advice.notices().forEach(this::add);
    }

    private void add(Notice notice) {
        traps.computeIfAbsent(notice.code(), code -> new Trap(notice, new ArrayList<>()))
                .services()
                .addAll(notice.services());
    }

    /** The worst first. */
    List<Words> titles() {
        return traps.values().stream()
                .sorted(Comparator.comparing(trap -> trap.notice().severity()))
                .map(this::title)
                .toList();
    }

    /** As many as the first screen holds, and how many more there are. */
    List<Words> worst() {
        List<Words> all = titles();
        if (all.size() <= SHOWN + 1) {
            return all;
        }
        List<Words> worst = new ArrayList<>(all.subList(0, SHOWN));
        worst.add(Words.of("and " + (all.size() - SHOWN) + " more: --full"));
        return worst;
    }

    private Words title(Trap trap) {
        List<String> services = trap.services();
        String about = services.isEmpty()
                ? ""
                : ": " + (services.size() > 2 ? services.size() + " services" : Sentences.list(services));
        return Sentences.coded(
                pages.title(trap.notice().code()) + about, trap.notice().code());
    }
}
