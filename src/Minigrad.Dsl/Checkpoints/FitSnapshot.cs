namespace Minigrad;

/// <summary>Everything that decides how a fit goes on, from a file: its place in the loop with the callbacks' states, the model, the optimizer, and what must be the same.</summary>
internal sealed class FitSnapshot
{
    private const string Facts = "facts/";
    private const string Optimizer = "optimizer/";
    private const string Place = "position/";
    private readonly CheckpointFile _file;

    private FitSnapshot(CheckpointFile file) => _file = file;

    /// <summary>The named values of a fit where it can be captured.</summary>
    public static CallbackState State(TrainingState state)
    {
        CallbackState optimizer = new(), all = new();
        OptimizerSnapshot.Save(state.Optimizer, state.Model, optimizer);
        all.Include(Facts, FitFacts.Of(state, state.Run!.Data));
        all.Include(Optimizer, optimizer);
        all.Include(Place, state.Capture().ToState());
        return all;
    }

    /// <summary>The model's values and those that the optimizer remembers, in their own memory.</summary>
    public static IEnumerable<SafeTensor> Tensors(TrainingState state) =>
        ModelFile.Tensors(state.Model).Concat(OptimizerSnapshot.Tensors(state.Optimizer, state.Model));

    /// <summary>Reads and verifies a file; changes nothing.</summary>
    /// <exception cref="MinigradException">The file is damaged or no checkpoint.</exception>
    public static TrainingPosition Read(string path)
    {
        CheckpointFile file = CheckpointFile.Read(path);
        try
        {
            return TrainingPosition.FromState(file.State.Part(Place), new(file));
        }
        catch (MinigradException problem)
        {
            throw CheckpointFile.None(path, problem.Message, problem);
        }
    }

    /// <summary>Refuses a file that is not of this fit; changes nothing.</summary>
    /// <exception cref="MinigradException">Something differs; the message lists it.</exception>
    public void Check(TrainingState state, DataLoaders data)
    {
        Refuse([.. FitFacts.Differences(_file.State.Part(Facts), FitFacts.Of(state, data))]);
        Match(state.Model).Check(_file.Path, state.Model, strict: true);
        Refuse([.. OptimizerSnapshot.Differences(_file, state.Optimizer, state.Model)]);
    }

    /// <summary>Makes optimizer and model what they were.</summary>
    /// <exception cref="MinigradException">The optimizer has other groups; nothing is changed.</exception>
    public void Apply(TrainingState state)
    {
        OptimizerSnapshot.Load(_file, _file.State.Part(Optimizer), state.Optimizer, state.Model);
        foreach ((Parameter parameter, SafeTensor tensor) in Match(state.Model).Found)
        {
            tensor.CopyTo(parameter.Values);
        }
    }

    private ModelMatch Match(IModel model) =>
        ModelMatch.Find(model, _file.Tensors.Tensors.Where(tensor => !ModelFile.IsTraining(tensor)), rename: null);

    private void Refuse(IReadOnlyList<string> differences)
    {
        if (differences.Count > 0)
        {
            throw new MinigradException($"{_file.Path} is a checkpoint of another training, and nothing was changed: {string.Join("; ", differences)}. Go on with what it was written with, or only Load its model.");
        }
    }
}
