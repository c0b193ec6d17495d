using System.Buffers;
using System.Text;
using Graph.Api.Errors;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace Graph.Api.Limits;

/// <summary>Reads a document: its tokens are counted first, so that what is too large is never parsed.</summary>
internal static class DocumentParser
{
    /// <summary>Levels of the grammar (not fields) that the parser goes down; a backstop for values and types nested in each
    /// other.</summary>
    private const int MaxParserDepth = 256;

    /// <summary>Digits of a number: more fit no type, and turning them into a number takes time.</summary>
    private const int MaxNumberLength = 64;

    /// <exception cref="RefusedException">The text is no document, or too large a one.</exception>
    public static GraphQLDocument Parse(string text, GraphQLLimits limits)
    {
        if (text.Contains('\r')) // all line ends are the same in GraphQL; the parser fails on a lone one when it reports an error
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        try
        {
            CheckTokens(text, limits);
            var document = Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = MaxParserDepth });
            CheckDefinitions(document);
            return document;
        }
        catch (GraphQLMaxDepthExceededException error)
        {
            throw new RefusedException(ErrorCodes.QueryTooDeep,
                $"The document nests more than {MaxParserDepth} levels of grammar.", error.Location);
        }
        catch (GraphQLParserException error)
        {
            throw new RefusedException(ErrorCodes.ParseError, $"The document is not valid GraphQL: {error.Description}", error.Location);
        }
    }

    /// <summary>The specification's rule "executable definitions": a request holds operations and fragments, and nothing of a
    /// schema.</summary>
    private static void CheckDefinitions(GraphQLDocument document)
    {
        if (document.Definitions.Count == 0)
            throw new RefusedException(ErrorCodes.ParseError, "The document is empty.");
        if (document.Definitions.Find(definition =>
            definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition)) is { } other)
        {
            throw new RefusedException(ErrorCodes.ValidationError,
                "The document defines a type, directive or schema; a request takes operations and fragments only.",
                Location.FromLinearPosition(document.Source, other.Location.Start));
        }
    }

    private static void CheckTokens(string text, GraphQLLimits limits)
    {
        var count = 0;
        for (var token = Lexer.Lex(text, 0); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, token.End))
        {
            if (token.Kind == TokenKind.COMMENT)
                continue;
            if (++count > limits.MaxTokens)
            {
                throw new RefusedException(ErrorCodes.QueryTooLarge,
                    $"The document has more than {limits.MaxTokens} tokens, the most allowed.", Place(text, token));
            }

            if ((token.Kind is TokenKind.INT or TokenKind.FLOAT) && token.End - token.Start > MaxNumberLength)
            {
                throw new RefusedException(ErrorCodes.QueryTooLarge,
                    $"A number has {token.End - token.Start} characters; at most {MaxNumberLength} are allowed.", Place(text, token));
            }

            if (token.Kind is TokenKind.STRING && !IsUnicode(token.Value.Span))
            {
                throw new RefusedException(ErrorCodes.ParseError, "A string has half of a surrogate pair, which is no character.",
                    Place(text, token));
            }
        }
    }

    private static Location Place(string text, Token token) => Location.FromLinearPosition(text, token.Start);

    private static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != OperationStatus.Done)
                return false;
            text = text[length..];
        }
        return true;
    }
}
