package dev.orrery.inspector;

import dev.orrery.inspector.domain.ConsoleDomain;
import dev.orrery.inspector.domain.DebuggerDomain;
import dev.orrery.inspector.domain.HeapProfilerDomain;
import dev.orrery.inspector.domain.NodeRuntimeDomain;
import dev.orrery.inspector.domain.NodeTracingDomain;
import dev.orrery.inspector.domain.NodeWorkerDomain;
import dev.orrery.inspector.domain.ProfilerDomain;
import dev.orrery.inspector.domain.RuntimeDomain;
import dev.orrery.inspector.domain.SchemaDomain;
import dev.orrery.inspector.domain.TargetDomain;
import dev.orrery.inspector.domain.network.IoDomain;
import dev.orrery.inspector.domain.network.NetworkDomain;
import dev.orrery.inspector.session.Domain;
import dev.orrery.inspector.session.InspectorSession;
import java.util.List;

/** All domains there are. */
final class Domains {
  private Domains() {}

  static List<Domain> of(InspectorSession session) {
    return List.of(
        // Messages are told in the order of the domains.
        new ConsoleDomain(session),
        new RuntimeDomain(session),
        new ProfilerDomain(session),
        new HeapProfilerDomain(session),
        new DebuggerDomain(session),
        new SchemaDomain(),
        new NodeRuntimeDomain(session),
        new NodeTracingDomain(session),
        new NetworkDomain(session),
        new IoDomain(session),
        new NodeWorkerDomain(),
        new TargetDomain(session));
  }
}
