package io.github.endpointadvisor.inventory;

import io.github.endpointadvisor.diagnostic.Position;
import java.util.Optional;

/**
 * A service in a file.
 *
 * @param key its Azure id, else its address in Terraform
 * @param name its name, where the file has one; else the id has it
 */
record Seen(String key, Optional<String> address, Optional<String> name, ServiceFacts facts, Position at) {}
