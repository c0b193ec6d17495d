using System.Buffers;
using Graph.Api.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace Graph.Api.Http;

/// <summary>The bytes of a request's body, in a rented buffer that is given back with it.</summary>
internal sealed class RequestBody : IDisposable
{
    private const int FirstBuffer = 16 * 1024;
    private const int FarBelowLimits = 64 * 1024; // bytes that every web server takes

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _length;

    private RequestBody()
    {
    }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <exception cref="RefusedException">It has more bytes than allowed, or the server could not read it.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            throw TooLarge(limit);
        if (!(request.ContentLength <= FarBelowLimits)
            && request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null; // counted here, so that the response is one of ours
        }
        var body = new RequestBody();
        try
        {
            await body.FillAsync(request.Body, request.ContentLength, limit, cancellationToken);
            return body;
        }
        catch (BadHttpRequestException error)
        {
            body.Dispose();
            throw new RefusedException(ErrorCodes.BadRequest, $"The body could not be read: {error.Message}");
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    /// <summary>Reads to the end, or to the length that is known, after which there is nothing to wait for.</summary>
    private async ValueTask FillAsync(Stream stream, long? length, int limit, CancellationToken cancellationToken)
    {
        while (_length != length && await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken) is > 0 and var read)
        {
            _length += read;
            if (_length > limit)
                throw TooLarge(limit);
            if (_length == _buffer.Length)
                Grow();
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static RefusedException TooLarge(int limit) =>
        new(ErrorCodes.BodyTooLarge, $"The body has more than {limit} bytes, the most allowed.");
}
