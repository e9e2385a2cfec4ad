/// What Go's os.FileInfo and fs.DirEntry tell of a file.
#[derive(Clone, Debug)]
struct GoFileInfo {
    name: String,
    size: i64,
    mode: u32,
    modified: std::time::SystemTime,
}

impl GoFileInfo {
    fn empty() -> Self {
        GoFileInfo {
            name: String::new(),
            size: 0,
            mode: 0,
            modified: std::time::UNIX_EPOCH,
        }
    }

    fn new(path: &std::path::Path, metadata: &std::fs::Metadata) -> Self {
        let kind = match metadata.file_type() {
            kind if kind.is_dir() => 1 << 31,
            kind if kind.is_symlink() => 1 << 27,
            kind if kind.is_file() => 0,
            _ => 1 << 19,
        };
        let bits = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions());
        let name = path.file_name().unwrap_or(path.as_os_str());
        GoFileInfo {
            name: name.to_string_lossy().into_owned(),
            size: metadata.len() as i64,
            mode: kind | bits & 0o777,
            modified: metadata.modified().unwrap_or(std::time::UNIX_EPOCH),
        }
    }

    fn of(path: &str) -> std::io::Result<Self> {
        let metadata = std::fs::metadata(path)?;
        Ok(GoFileInfo::new(std::path::Path::new(path), &metadata))
    }

    fn of_link(path: &str) -> std::io::Result<Self> {
        let metadata = std::fs::symlink_metadata(path)?;
        Ok(GoFileInfo::new(std::path::Path::new(path), &metadata))
    }

    fn is_dir(&self) -> bool {
        self.mode >> 31 == 1
    }
}
