/// A nil pointer of an error type: an error that is not nil itself.
struct NilError<E>(std::marker::PhantomData<E>);

impl<E: ErrorValue> ErrorValue for NilError<E> {}

impl<E> std::fmt::Display for NilError<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("<nil>")
    }
}

impl GoError {
    fn of_pointer<E: ErrorValue>(error: Option<std::rc::Rc<E>>) -> GoError {
        match error {
            Some(error) => GoError::shared(error),
            None => GoError::from(NilError::<E>(std::marker::PhantomData)),
        }
    }
}
