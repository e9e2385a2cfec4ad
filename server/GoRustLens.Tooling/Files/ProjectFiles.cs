namespace GoRustLens.Tooling.Files;

/// <summary>The formats that carry Go commands or dependencies.</summary>
internal enum ProjectFileKind
{
    None,
    GoMod,
    GoSum,
    GoWork,
    Makefile,
    Taskfile,
    Shell,
    Dockerfile,
    GitHubWorkflow,
    CiYaml,
    Jenkinsfile,
    GolangciYaml,
    GoreleaserYaml,
    UpdateBot,
}

/// <summary>Names a file's format by its path, as the tools themselves find their files.</summary>
internal static class ProjectFiles
{
    /// <summary>The format, or None. Paths may have either slash; case matters where the tool's does.</summary>
    public static ProjectFileKind KindOf(string filePath)
    {
        var path = filePath.Replace('\\', '/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name switch
        {
            "go.mod" => ProjectFileKind.GoMod,
            "go.sum" or "go.work.sum" => ProjectFileKind.GoSum,
            "go.work" => ProjectFileKind.GoWork,
            "Makefile" or "makefile" or "GNUmakefile" => ProjectFileKind.Makefile,
            ".gitlab-ci.yml" or ".gitlab-ci.yaml" => ProjectFileKind.CiYaml,
            "Jenkinsfile" => ProjectFileKind.Jenkinsfile,
            "renovate.json" or ".renovaterc" or ".renovaterc.json" => ProjectFileKind.UpdateBot,
            ".envrc" or ".bashrc" or ".profile" => ProjectFileKind.Shell,
            _ => ByPattern(path, name),
        };
    }

    private static ProjectFileKind ByPattern(string path, string name)
    {
        var extension = name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant();
        if (extension is "mk" or "mak" || name.StartsWith("Makefile.", StringComparison.Ordinal))
            return ProjectFileKind.Makefile;
        if (extension is "sh" or "bash" or "zsh" or "ksh" or "bats")
            return ProjectFileKind.Shell;
        if (IsContainerFile(name, extension))
            return ProjectFileKind.Dockerfile;
        if (name.StartsWith("Jenkinsfile", StringComparison.Ordinal) || extension is "groovy" or "jenkinsfile")
            return ProjectFileKind.Jenkinsfile;
        return extension is "yml" or "yaml" ? YamlKind(path, name) : ProjectFileKind.None;
    }

    private static bool IsContainerFile(string name, string extension) =>
        extension is "dockerfile" or "containerfile"
        || extension != "dockerignore" && (name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase) && IsNameEnd(name, "Dockerfile".Length)
        || name.StartsWith("Containerfile", StringComparison.OrdinalIgnoreCase) && IsNameEnd(name, "Containerfile".Length));

    private static bool IsNameEnd(string name, int at) => at == name.Length || name[at] is '.' or '-' or '_';

    private static ProjectFileKind YamlKind(string path, string name)
    {
        var stem = name[..name.LastIndexOf('.')];
        if (stem == "dependabot")
            return ProjectFileKind.UpdateBot;
        if (stem is ".golangci" || stem.StartsWith(".golangci.", StringComparison.Ordinal) || stem.StartsWith(".golangci-", StringComparison.Ordinal))
            return ProjectFileKind.GolangciYaml;
        if (stem is ".goreleaser" or "goreleaser" || stem.StartsWith(".goreleaser", StringComparison.Ordinal))
            return ProjectFileKind.GoreleaserYaml;
        if (stem.StartsWith("Taskfile", StringComparison.OrdinalIgnoreCase))
            return ProjectFileKind.Taskfile;
        if (InFolder(path, ".github/workflows/") || InFolder(path, ".gitea/workflows/") || InFolder(path, ".forgejo/workflows/") || IsActionFile(path, stem))
            return ProjectFileKind.GitHubWorkflow;
        return IsOtherCi(path, stem) ? ProjectFileKind.CiYaml : ProjectFileKind.None;
    }

    private static bool IsActionFile(string path, string stem) => stem == "action" || InFolder(path, ".github/actions/");

    private static bool IsOtherCi(string path, string stem) =>
        stem.Contains("gitlab-ci", StringComparison.Ordinal)
        || stem is ".travis" or "azure-pipelines" or ".drone" or "bitbucket-pipelines" or ".cirrus" or ".pre-commit-config" or "cloudbuild" or "buildspec" or "appveyor" or ".appveyor" or ".lefthook" or "lefthook"
        || InFolder(path, ".circleci/") || InFolder(path, ".buildkite/") || InFolder(path, ".gitlab/") || InFolder(path, ".woodpecker/") || InFolder(path, ".tekton/") || InFolder(path, ".semaphore/");

    private static bool InFolder(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) || path.Contains("/" + folder, StringComparison.Ordinal);
}
