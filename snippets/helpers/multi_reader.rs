/// Reads from one reader after another.
struct GoMultiReader {
    readers: std::collections::VecDeque<Box<dyn std::io::Read>>,
}

impl std::io::Read for GoMultiReader {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        while let Some(reader) = self.readers.front_mut() {
            match reader.read(into)? {
                0 if !into.is_empty() => self.readers.pop_front(),
                count => return Ok(count),
            };
        }
        Ok(0)
    }
}

fn go_multi_reader(readers: Vec<Box<dyn std::io::Read>>) -> GoMultiReader {
    GoMultiReader {
        readers: readers.into(),
    }
}
