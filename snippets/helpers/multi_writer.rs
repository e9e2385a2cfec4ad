/// Writes to several writers, which are kept to the end of the program.
struct GoMultiWriter<'a> {
    writers: Vec<&'a mut (dyn std::io::Write + 'a)>,
}

impl std::io::Write for GoMultiWriter<'_> {
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

fn go_multi_writer<'a>(writers: Vec<Box<dyn std::io::Write + 'a>>) -> GoMultiWriter<'a> {
    GoMultiWriter {
        writers: writers.into_iter().map(|w| Box::leak(w)).collect(),
    }
}
