/// A share of a writer that others have, too.
struct GoSharedWriter<P>(P);

impl<P: std::ops::Deref> std::io::Write for GoSharedWriter<P>
where
    for<'a> &'a P::Target: std::io::Write,
{
    fn write(&mut self, part: &[u8]) -> std::io::Result<usize> {
        (&*self.0).write(part)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        (&*self.0).flush()
    }
}
