/// Opens a file by Go's flags.
fn go_open_file(
    path: impl AsRef<std::path::Path>,
    flags: i64,
) -> Result<std::fs::File, std::io::Error> {
    let mut options = std::fs::OpenOptions::new();
    let writes = flags & 3 != 0;
    options
        .read(flags & 3 != 1)
        .write(writes && flags & 0x400 == 0)
        .append(flags & 0x400 != 0);
    options
        .truncate(flags & 0x200 != 0)
        .create(flags & 0x40 != 0)
        .create_new(flags & 0xc0 == 0xc0);
    options.open(path)
}
