/// Writes all that is read from it.
struct GoTeeReader {
    reader: Box<dyn std::io::Read>,
    writer: Box<dyn std::io::Write>,
}

impl std::io::Read for GoTeeReader {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.reader.read(into)?;
        self.writer.write_all(&into[..count])?;
        Ok(count)
    }
}

fn go_tee_reader(reader: Box<dyn std::io::Read>, writer: Box<dyn std::io::Write>) -> GoTeeReader {
    GoTeeReader { reader, writer }
}
