FROM python:3.12-slim

WORKDIR /app
COPY requirements-run.lock .
RUN pip install --no-cache-dir --only-binary :all: --require-hashes -r requirements-run.lock
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY wire wire
RUN pip install --no-cache-dir --no-deps --no-build-isolation --no-index . && useradd --system --uid 10001 wire

USER wire
WORKDIR /home
ENV PYTHONUNBUFFERED=1
ENTRYPOINT ["wire"]
CMD ["worker"]
