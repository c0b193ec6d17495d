namespace Graph.Api.Schema.Planning;

/// <summary>What a field of a node needs from the store: it adds that to the shape of its kind.</summary>
/// <param name="planner">Reads the selection and adds to shapes.</param>
/// <param name="shape">What to bring of the nodes that the field is of.</param>
/// <param name="field">The field as requested.</param>
/// <param name="key">What the field's results are to be found under.</param>
internal delegate void FieldPlan(SelectionPlanner planner, KindShapeBuilder shape, SelectedField field, string key);
