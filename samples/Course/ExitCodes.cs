namespace Course;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    /// <summary>Everything asked for was done.</summary>
    public const int Success = 0;

    /// <summary>An experiment's result lies outside its tolerance.</summary>
    public const int OutsideTolerance = 1;

    /// <summary>An option or a file cannot be used; one line says which.</summary>
    public const int BadInput = 2;

    /// <summary>Ctrl+C ended the program before it had done everything.</summary>
    public const int Interrupted = 130;
}
