// uses: std::rc::Rc
/// An error that is copied, kept and compared like any other value, as in Go.
#[derive(Clone)]
struct GoError(Rc<dyn ErrorValue>);

/// What can be an error. Its text is its Display.
trait ErrorValue: std::any::Any + std::fmt::Display {
    /// The error that this one wraps.
    fn cause(&self) -> Option<GoError> {
        None
    }

    /// The errors that this one wraps.
    fn causes(&self) -> Vec<GoError> {
        self.cause().into_iter().collect()
    }

    /// True where the two are equal in Go: errors that are no values are equal to themselves only.
    fn same(&self, _other: &dyn std::any::Any) -> bool {
        false
    }

    /// The name of the type in Go.
    fn type_name(&self) -> &'static str {
        "*errors.errorString"
    }

    /// True where the error says that it is the target.
    fn matches(&self, _target: &GoError) -> bool {
        false
    }
}

impl GoError {
    fn new(text: impl Into<String>) -> GoError {
        GoError::from(ErrorText(text.into()))
    }

    /// An error that has other owners, too.
    fn shared<E: ErrorValue>(error: Rc<E>) -> GoError {
        GoError(error)
    }

    fn any(&self) -> &dyn std::any::Any {
        &*self.0
    }

    /// The error itself as an `E`.
    fn get<E: ErrorValue>(&self) -> Option<&E> {
        self.any().downcast_ref::<E>()
    }

    fn get_shared<E: ErrorValue>(&self) -> Option<Rc<E>> {
        (self.0.clone() as Rc<dyn std::any::Any>)
            .downcast::<E>()
            .ok()
    }

    /// This error and all that it wraps, outermost first.
    fn tree(&self) -> Vec<GoError> {
        let mut all = vec![self.clone()];
        for cause in self.0.causes() {
            all.extend(cause.tree());
        }
        all
    }

    /// The first in the tree that is an `E`.
    fn find<E: ErrorValue>(&self) -> Option<Rc<E>> {
        self.tree().iter().find_map(GoError::get_shared)
    }

    /// True where the error is the target or wraps it.
    fn is(&self, target: impl Into<GoError>) -> bool {
        let target = target.into();
        self.tree()
            .iter()
            .any(|error| *error == target || error.0.matches(&target))
    }
}

impl<E: ErrorValue> From<E> for GoError {
    fn from(error: E) -> GoError {
        GoError(Rc::new(error))
    }
}

impl PartialEq for GoError {
    fn eq(&self, other: &GoError) -> bool {
        std::ptr::addr_eq(Rc::as_ptr(&self.0), Rc::as_ptr(&other.0)) || self.0.same(other.any())
    }
}

impl Eq for GoError {}

impl std::fmt::Display for GoError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::fmt::Debug for GoError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// An error that is only a text.
struct ErrorText(String);

impl ErrorValue for ErrorText {}

impl std::fmt::Display for ErrorText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
