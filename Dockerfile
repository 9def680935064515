# Workers, the page and every command in one image: docker build --tag wire .
FROM python:3.12-slim AS build

WORKDIR /build
RUN python -m venv /opt/wire
COPY requirements-run.lock .
RUN /opt/wire/bin/pip install --no-cache-dir --only-binary :all: --require-hashes -r requirements-run.lock
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY wire wire
# What only a build needs, and the tests of libraries, are a quarter of the folder.
RUN /opt/wire/bin/pip install --no-cache-dir --no-deps --no-build-isolation --no-index . \
    && /opt/wire/bin/pip uninstall --yes setuptools pip \
    && find /opt/wire/lib -depth -type d -name tests -exec rm -rf {} +

FROM python:3.12-slim

COPY --from=build /opt/wire /opt/wire
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin wire
ENV PATH=/opt/wire/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
# By number, so that Kubernetes sees that it is not root.
USER 10001
WORKDIR /tmp
ENTRYPOINT ["wire"]
CMD ["worker"]
