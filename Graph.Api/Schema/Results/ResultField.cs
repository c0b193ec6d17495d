using Graph.Api.Schema.Planning;

namespace Graph.Api.Schema.Results;

/// <summary>How a field of a computed result gets what is under its response key.</summary>
/// <param name="layout">Lays out the result.</param>
/// <param name="field">The field as requested.</param>
/// <param name="value">The value that the field is of.</param>
/// <param name="key">The path of response keys to the field.</param>
internal delegate object? ResultField(ResultLayout layout, SelectedField field, object value, string key);
