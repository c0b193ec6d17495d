namespace Graph.Analysis;

/// <summary>One reason behind a score.</summary>
/// <param name="Name">Its name, a stable lower-camel-case word of the API, such as <c>supply</c>.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Value">How far it holds, 0 to 1 unless its analysis says otherwise.</param>
public sealed record ScoreTerm(string Name, double Weight, double Value)
{
    /// <summary>Its name, one of <see cref="ScoreTermNames.All"/>.</summary>
    public string Name { get; } = ScoreTermNames.Known(Name);

    /// <summary>What it adds to the score: weight × value.</summary>
    public double Contribution => Weight * Value;
}
