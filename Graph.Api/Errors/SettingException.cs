namespace Graph.Api.Errors;

/// <summary>A setting makes no sense; the program does not start.</summary>
/// <param name="message">Names the key and says what would be right.</param>
/// <param name="inner">What caused it, where something did.</param>
public sealed class SettingException(string message, Exception? inner = null) : Exception(message, inner);
