package io.github.endpointadvisor.fuzz;

import io.github.endpointadvisor.report.LoggingCommand;
import io.github.endpointadvisor.report.ParsedMarkdown;
import io.github.endpointadvisor.report.WorkflowCommand;
import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Forms of output, and what each must be whatever the input was. */
enum Form {
    TEXT {
        @Override
        void hold(String output) {
            Laws.holdCommands(output);
        }
    },
    MARKDOWN {
        @Override
        void hold(String output) {
            Laws.holdCommands(output);
            new ParsedMarkdown(output).isSafe();
        }
    },
    JSON {
        @Override
        void hold(String output) {
            STRICT.readTree(output);
            Laws.holdCommands(output);
        }
    },
    /** A workload file; reading it is a law of its own. */
    YAML {
        @Override
        void hold(String output) {
            Laws.holdCommands(output);
        }
    },
    JUNIT {
        @Override
        void hold(String output) throws XMLStreamException {
            XMLStreamReader reader =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(output));
            while (reader.hasNext()) {
                reader.next();
            }
            Laws.holdCommands(output);
        }
    },
    GITHUB {
        @Override
        void hold(String output) {
            Laws.require(LoggingCommand.all(output).isEmpty(), "a logging command");
            for (WorkflowCommand command : WorkflowCommand.all(output)) {
                Laws.require(
                        Set.of("error", "warning", "notice").contains(command.name()), "the command " + command.name());
                Laws.require(!command.message().contains("\n::"), "a command within a message");
            }
        }
    },
    AZURE {
        @Override
        void hold(String output) {
            Laws.require(WorkflowCommand.all(output).isEmpty(), "a workflow command");
            for (LoggingCommand command : LoggingCommand.all(output)) {
                Laws.require(command.name().equals("task.logissue"), "the command " + command.name());
            }
        }
    };

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Fails if the output is nothing that its reader can take, or makes it do something. */
    abstract void hold(String output) throws XMLStreamException;
}
