package dev.orrery.inspector.heap;

import com.google.gson.stream.JsonWriter;
import dev.orrery.runtime.inspect.HeapGraph;
import java.io.IOException;
import java.io.Writer;

/** Writes a {@code .heapsnapshot}, piece by piece. */
public final class HeapSnapshot {
  private static final String META =
      """
      {"meta":{"node_fields":["type","name","id","self_size","edge_count","detachedness"],\
      "node_types":[["hidden","array","string","object","code","closure","regexp","number",\
      "native","synthetic","concatenated string","sliced string","symbol","bigint",\
      "object shape"],"string","number","number","number","number","number"],\
      "edge_fields":["type","name_or_index","to_node"],\
      "edge_types":[["context","element","property","internal","hidden","shortcut","weak"],\
      "string_or_number","node"],\
      "trace_function_info_fields":["function_id","name","script_name","script_id","line",\
      "column"],\
      "trace_node_fields":["id","function_info_index","count","size","children"],\
      "sample_fields":["timestamp_us","last_assigned_id"],\
      "location_fields":["object_index","script_id","line","column"]},\
      "node_count":%d,"edge_count":%d,"trace_function_count":0,"extra_native_bytes":0}""";

  private static final int NODE_FIELDS = 6;
  private static final int NODE_FIELDS_OF_GRAPH = 5;
  private static final int EDGE_TARGET = 2;

  private final HeapGraph graph;

  public HeapSnapshot(HeapGraph graph) {
    this.graph = graph;
  }

  public void writeTo(Writer out) throws IOException {
    out.write("{\"snapshot\":");
    out.write(META.formatted(graph.nodeCount(), graph.edgeCount()));
    out.write(",\n\"nodes\":[");
    for (int node = 0; node < graph.nodeCount(); node++) {
      out.write(node == 0 ? "" : "\n,");
      for (int field = 0; field < NODE_FIELDS_OF_GRAPH; field++) {
        out.write(Integer.toString(graph.nodeField(node, field)));
        out.write(',');
      }
      out.write('0');
    }
    out.write("],\n\"edges\":[");
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      out.write(edge == 0 ? "" : "\n,");
      out.write(Integer.toString(graph.edgeField(edge, 0)));
      out.write(',');
      out.write(Integer.toString(graph.edgeField(edge, 1)));
      out.write(',');
      out.write(Integer.toString(graph.edgeField(edge, EDGE_TARGET) * NODE_FIELDS));
    }
    out.write(
        "],\n\"trace_function_infos\":[],\n\"trace_tree\":[],\n\"samples\":[],\n\"locations\":[],");
    out.write("\n\"strings\":");
    writeStrings(out);
    out.write("}\n");
    out.flush();
  }

  private void writeStrings(Writer out) throws IOException {
    // Not closed: the writer is the caller's.
    @SuppressWarnings("resource")
    JsonWriter json = new JsonWriter(out);
    json.beginArray();
    for (String text : graph.strings()) {
      json.value(text);
    }
    json.endArray();
    json.flush();
  }
}
