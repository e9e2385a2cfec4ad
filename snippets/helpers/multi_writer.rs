/// Writes to several writers.
struct GoMultiWriter {
    writers: Vec<Box<dyn std::io::Write>>,
}

impl std::io::Write for GoMultiWriter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for writer in &mut self.writers {
            writer.write_all(bytes)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.writers
            .iter_mut()
            .try_for_each(|writer| writer.flush())
    }
}

fn go_multi_writer(writers: Vec<Box<dyn std::io::Write>>) -> GoMultiWriter {
    GoMultiWriter { writers }
}
