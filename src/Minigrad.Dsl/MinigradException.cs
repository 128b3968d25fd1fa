namespace Minigrad;

/// <summary>The error that this library throws at run time: wrong sizes, labels out of range, damaged files, impossible settings.</summary>
public class MinigradException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public MinigradException()
    {
    }

    /// <summary>Creates the exception with a message that names what was expected and what was found.</summary>
    /// <param name="message">The message.</param>
    public MinigradException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public MinigradException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
