using Graph.Model;

namespace Graph.Api.Errors;

/// <summary>A setting makes no sense; the program does not start.</summary>
/// <param name="text">Names the key and says what would be right. The message of the exception has it in English.</param>
/// <param name="inner">What caused it, where something did.</param>
public sealed class SettingException(Bilingual text, Exception? inner = null) : Exception(text.En, inner)
{
    /// <summary>The same as the message, in both languages.</summary>
    public Bilingual Text { get; } = text;
}
